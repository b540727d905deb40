package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.evidence;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import medassist.application.work.CaseFiles;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.recipient.IdNumber;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** What every {@link CaseFiles} must do: all of a decision is saved, or nothing. */
public interface CaseFilesContract extends OverStores {

    @Test
    default void savesNothingOfATaskThatFailsAndAllOfOneThatDoesNot() {
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));

        assertThatThrownBy(() -> stores().caseFiles().decide(new Deciding<>(Needs.of(sample().personId()), _ -> {
                    throw new IllegalStateException("crash");
                })))
                .hasMessage("crash");
        assertThatThrownBy(() -> stores().caseFiles().decide(new Deciding<>(Needs.of(sample().personId()), _ -> {
                    throw new AssertionError("crash");
                })))
                .isInstanceOf(AssertionError.class);
        sample().post("S2");

        assertThat(stores().ledgers().read(sample().ledgerKey()).version()).isEqualTo(1);
        assertThat(stores().settlements()
                        .find(sample().claim(sample().personId(), "S2").key()))
                .isPresent();
    }

    @Test
    default void savesNothingOfADecisionOfWhichAPartCannotBe() {
        sample().post("S1");
        Settlement second = sample().settlement("S2");
        var notNext = Change.EntryAppended.of(
                AnnualLedger.empty(sample().ledgerKey()),
                stores().ledgers().entries(sample().ledgerKey(), 0, 1).getFirst());

        assertThatThrownBy(() -> sample().save(new Change.SettlementAdded(second, evidence()), notNext))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().settlements().find(second.claim().key())).isEmpty();
        assertThat(stores().ledgers().read(sample().ledgerKey()).version()).isEqualTo(1);
    }

    @Test
    default void opensAFileOnceMoreForADecisionThatNeedsMoreAndNoThirdTime() {
        sample().post("S1");
        var first = Needs.of(sample().personId(), new Need.KnownPerson(sample().personId()));
        var journal = new Need.Journal(sample().ledgerKey());

        int entries = stores().caseFiles()
                .decide(new Deciding<>(
                        first,
                        file -> file.holds(journal)
                                ? new Decision.Made<>(file.of(journal).size(), List.of())
                                : new Decision.NeedsMore<>(first.and(journal))));

        assertThat(entries).isEqualTo(1);
        assertThatThrownBy(() ->
                        stores().caseFiles().decide(new Deciding<Integer>(first, _ -> new Decision.NeedsMore<>(first))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().caseFiles().open(first).of(journal))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Journal was not asked for");
    }
}
