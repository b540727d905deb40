package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.adjudication;
import static medassist.contracts.stores.Samples.evidence;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PayableFilter;
import medassist.application.port.ReversalFilter;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.Payee;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import org.junit.jupiter.api.Test;

/** What every {@link Settlements} must do. */
public interface SettlementsContract extends OverStores {

    @Test
    default void postsSettlementsAndReadsThemBackToTheLetter() {
        Settlement first = sample().post("S1");
        Settlement second = sample().post("S2");

        assertThat(stores().settlements().find(first.claim().key())).contains(first);
        assertThat(stores().settlements().findByNumber(sample().personId(), second.number()))
                .contains(second);
        assertThat(stores().settlements().findByNumber(new PersonId("P-other"), second.number()))
                .isEmpty();
        InstitutionId institution = second.claim().key().institutionId();
        assertThat(stores().settlements().findByNumber(institution, second.number()))
                .contains(second);
        assertThat(stores().settlements().findByNumber(new InstitutionId("H-other"), second.number()))
                .isEmpty();
        var ledger = stores().ledgers().read(sample().ledgerKey());
        assertThat(ledger.version()).isEqualTo(2);
        assertThat(ledger.counters().of(Counter.pool("regular"))).isEqualTo(Money.ofFen(1400));
        assertThat(ledger.counters().of(Counter.deductible("regular"))).isEqualTo(Money.ofFen(2000));
        assertThat(ledger.inPolicyBurden()).isEqualTo(Money.ofFen(2000));
    }

    @Test
    default void addsASettlementIdOnceWhoeverItIsFor() {
        Settlement first = sample().post("S1");
        var other = new PersonId("P2-" + sample().unique());
        sample().save(new Change.PersonRegistered(person(other, IdNumber.NONE), STAMP));
        var sameId = Settlement.posted(
                new SettlementNumber("N2-" + sample().unique()), sample().claim(other, "S1"), adjudication(), STAMP);

        assertThatThrownBy(() ->
                        sample().post(sameId, AnnualLedger.empty(sameId.claim().ledgerKey())))
                .as("it was not looked for")
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().settlements().find(first.claim().key())).contains(first);
    }

    @Test
    default void keepsWhatADecisionRestsOn() {
        Settlement settlement = sample().post("S1");
        var none = new SettlementKey(settlement.claim().key().institutionId(), "none");

        var decided = new DecidedSettlement(settlement, evidence());
        assertThat(stores().settlements().decided(settlement.claim().key())).contains(decided);
        assertThat(stores().settlements().decided(none)).isEmpty();
        assertThat(sample().asked(new Need.Settlements(sample().ledgerKey()))).containsExactly(decided);
    }

    @Test
    default void showsASettlementAsReversedOnceItsReversalIsInTheJournal() {
        Settlement settlement = sample().post("S1");

        sample().reverse(settlement);

        assertThat(stores().settlements().find(settlement.claim().key())).contains(settlement.reversed(REVERSED));
        var ledger = stores().ledgers().read(sample().ledgerKey());
        assertThat(ledger.version()).isEqualTo(2);
        assertThat(ledger.counters()).isEqualTo(Counters.NONE);
    }

    @Test
    default void showsASettlementAsStandingAgainOnceItsReversalIsUndone() {
        Settlement settlement = sample().post("S1");
        var key = settlement.claim().key();
        sample().reverse(settlement);

        sample().append(settlement, (ledger, history) -> ledger.reinstatement(history, STAMP));

        assertThat(stores().settlements().find(key)).contains(settlement);
        assertThat(stores().ledgers().read(sample().ledgerKey()).assistance()).isEqualTo(Money.ofFen(700));
        sample().reverse(settlement);
        assertThat(stores().settlements().find(key)).contains(settlement.reversed(REVERSED));
        assertThat(stores().ledgers().entries(sample().ledgerKey(), 0, 10))
                .extracting(entry -> entry.kind() + " " + entry.ordinal())
                .containsExactly("SETTLEMENT 1", "REVERSAL 1", "REINSTATEMENT 1", "REVERSAL 2");
        assertThat(sample().asked(new Need.ReversedBy(sample().personId(), key.institutionId(), "M2")))
                .map(Need.Reversal::settlement)
                .contains(key);
        assertThat(sample().asked(new Need.ReversedBy(sample().personId(), key.institutionId(), "M3")))
                .isEmpty();
        assertThat(stores().settlements().reversedBy(sample().personId(), key.institutionId(), "M2"))
                .map(found -> found.claim().key())
                .contains(key);
        assertThat(sample().asked(new Need.Ledgers(sample().personId())))
                .extracting(AnnualLedger::key)
                .containsExactly(sample().ledgerKey());
    }

    @Test
    default void keepsThatASettlementWasUndone() {
        Settlement settlement = sample().post("S1");

        sample().append(settlement, (ledger, history) -> ledger.undoing(history, REVERSED));

        assertThat(stores().settlements().find(settlement.claim().key())).contains(settlement.reversed(REVERSED, true));
        assertThat(stores().ledgers()
                        .entries(sample().ledgerKey(), 1, 1)
                        .getFirst()
                        .undone())
                .isTrue();
    }

    @Test
    default void findsThoseThatThePersonPaidFirst() {
        Settlement advanced = sample().post("S1");
        Settlement owed = postToPerson("S2");
        Settlement reversed = postToPerson("S3");
        sample().reverse(reversed);
        Settlement cancelled = reversed.reversed(REVERSED);

        assertThat(payable(PayableFilter.State.ANY, "", 10))
                .doesNotContain(advanced)
                .containsExactly(owed, cancelled);
        assertThat(payable(PayableFilter.State.DUE, "", 10)).containsExactly(owed);
        assertThat(payable(PayableFilter.State.CANCELLED, "", 10)).containsExactly(cancelled);
        assertThat(payable(PayableFilter.State.ANY, "", 1)).containsExactly(owed);
        assertThat(payable(PayableFilter.State.ANY, cancelled.number().value(), 10))
                .containsExactly(cancelled);
        assertThat(stores().settlements()
                        .payable(
                                new PayableFilter(sample().personId().value(), "450600", PayableFilter.State.ANY),
                                Reach.ALL,
                                "",
                                10))
                .isEmpty();
    }

    private Settlement postToPerson(String settlementId) {
        Settlement sample = sample().settlement(settlementId);
        var toPerson = Settlement.posted(sample.number(), sample.claim(), adjudication(Payee.PERSON), sample.posted());
        return sample().post(toPerson, stores().ledgers().read(sample().ledgerKey()));
    }

    private List<Settlement> payable(PayableFilter.State state, String from, int limit) {
        return stores().settlements()
                .payable(
                        new PayableFilter(
                                sample().personId().value(),
                                sample().ledgerKey().jurisdiction().value(),
                                state),
                        Reach.ALL,
                        from,
                        limit);
    }

    @Test
    default void listsSettlementsByFilterAndPlace() {
        Settlement first = sample().post("S1");
        Settlement second = sample().post("S2");
        sample().reverse(second);
        var any = filter(sample().personId().value(), "", DAY, DAY, SettlementFilter.State.ANY);

        var page = listed(any, SettlementFilter.Place.START, 1);
        var rest = listed(any, SettlementFilter.Place.of(page.getFirst()), 10);

        assertThat(page).containsExactly(first);
        assertThat(rest).containsExactly(second.reversed(REVERSED));
        assertThat(listed(filter(sample().personId().value(), "", DAY, DAY, SettlementFilter.State.POSTED)))
                .containsExactly(first);
        assertThat(listed(filter("", "H-" + sample().unique(), DAY, DAY, SettlementFilter.State.REVERSED)))
                .containsExactly(second.reversed(REVERSED));
        assertThat(listed(filter(
                        sample().personId().value(), "", DAY.plusDays(1), DAY.plusDays(2), SettlementFilter.State.ANY)))
                .isEmpty();
        assertThat(listed(filter(sample().personId().value(), "H-other", DAY, DAY, SettlementFilter.State.ANY)))
                .isEmpty();
    }

    @Test
    default void listsSettlementsUnderANumberOfTheirInstitution() {
        Settlement first = sample().post("S1");
        Settlement second = sample().post("S2-" + sample().unique());
        sample().reverse(second);

        assertThat(listed(under(second, SettlementFilter.State.ANY))).containsExactly(second.reversed(REVERSED));
        assertThat(listed(under(second, SettlementFilter.State.POSTED))).isEmpty();
        assertThat(listed(under(first, SettlementFilter.State.ANY), SettlementFilter.Place.START, 1000))
                .contains(first)
                .doesNotContain(second.reversed(REVERSED));
        assertThat(listed(under(second, SettlementFilter.State.ANY), SettlementFilter.Place.of(second), 10))
                .isEmpty();
    }

    private static SettlementFilter under(Settlement settlement, SettlementFilter.State standing) {
        return new SettlementFilter(
                "", "", settlement.claim().key().settlementId(), DAY, DAY, standing, Optional.empty());
    }

    @Test
    default void listsReversalsThatStandByTheirDayInChina() {
        Settlement first = sample().post("S1");
        Settlement undone = sample().post("S2");
        Settlement late = sample().post("S3");
        Settlement reinstated = sample().post("S4");
        sample().post("S5");
        Stamp midnight = new Stamp(Instant.parse("2023-06-01T16:00:00Z"), "H1", "M3", "");
        sample().reverse(first);
        sample().append(undone, (ledger, history) -> ledger.undoing(history, REVERSED));
        sample().append(late, (ledger, history) -> ledger.reversal(history, midnight));
        sample().reverse(reinstated);
        sample().append(reinstated, (ledger, history) -> ledger.reinstatement(history, midnight));
        LocalDate june = LocalDate.of(2023, 6, 1);
        var both = new ReversalFilter(first.claim().key().institutionId().value(), june, june.plusDays(1));

        assertThat(reversed(both, ReversalFilter.Place.START, 9)).containsExactly("S1", "S3");
        assertThat(reversed(both, ReversalFilter.Place.START, 1)).containsExactly("S1");
        assertThat(reversed(both, ReversalFilter.Place.of(first.reversed(REVERSED)), 9))
                .containsExactly("S3");
        assertThat(reversed(new ReversalFilter(both.institutionId(), june, june), ReversalFilter.Place.START, 9))
                .as("the second is reversed at midnight in China")
                .containsExactly("S1");
        assertThat(reversed(new ReversalFilter("H-other", june, june), ReversalFilter.Place.START, 9))
                .isEmpty();
        assertThat(stores().settlements().reversed(both, Reach.ALL, ReversalFilter.Place.START, 1))
                .containsExactly(new DecidedSettlement(first.reversed(REVERSED), evidence()));
    }

    private List<String> reversed(ReversalFilter filter, ReversalFilter.Place after, int limit) {
        return stores().settlements().reversed(filter, Reach.ALL, after, limit).stream()
                .map(decided -> decided.settlement().claim().key().settlementId())
                .toList();
    }

    @Test
    default void listsSettlementsByDoubt() {
        Settlement posted = sample().post("S1");

        for (Doubt doubt : Doubt.values()) {
            var filter = new SettlementFilter(
                    sample().personId().value(), "", "", DAY, DAY, SettlementFilter.State.ANY, Optional.of(doubt));
            assertThat(listed(filter).contains(posted))
                    .as(doubt.name())
                    .isEqualTo(posted.doubts().contains(doubt));
        }
    }

    @Test
    default void findsAPersonsSettlementsOfADayAtAnInstitution() {
        Settlement first = sample().post("S1");
        Settlement second = sample().post("S2");
        sample().reverse(second);
        var ofDay = new Need.SettlementsOfDay(
                sample().personId(), first.claim().key().institutionId(), DAY);
        var nextDay = new Need.SettlementsOfDay(
                sample().personId(), first.claim().key().institutionId(), DAY.plusDays(1));

        var file = stores().caseFiles().open(Needs.of(sample().personId(), ofDay, nextDay));

        assertThat(file.of(ofDay)).containsExactlyInAnyOrder(first, second.reversed(REVERSED));
        assertThat(file.of(nextDay)).isEmpty();
    }

    @Test
    default void findsNoMoreSettlementsOfADayThanAnybodyHas() {
        Settlement first = sample().post("S0");
        for (int i = 1; i <= Need.SettlementsOfDay.MOST; i++) {
            sample().post("S" + i);
        }
        var ofDay = new Need.SettlementsOfDay(
                sample().personId(), first.claim().key().institutionId(), DAY);

        assertThat(stores().caseFiles()
                        .open(Needs.of(sample().personId(), ofDay))
                        .of(ofDay))
                .hasSize(Need.SettlementsOfDay.MOST);
    }

    private List<Settlement> listed(SettlementFilter filter) {
        return listed(filter, SettlementFilter.Place.START, 10);
    }

    private List<Settlement> listed(SettlementFilter filter, SettlementFilter.Place after, int limit) {
        return stores().settlements().list(filter, Reach.ALL, after, limit).stream()
                .map(DecidedSettlement::settlement)
                .toList();
    }

    private static SettlementFilter filter(
            String person, String institution, LocalDate from, LocalDate to, SettlementFilter.State standing) {
        return new SettlementFilter(person, institution, from, to, standing);
    }
}
