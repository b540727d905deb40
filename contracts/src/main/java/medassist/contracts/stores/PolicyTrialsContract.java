package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.PolicyTrials;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;
import medassist.domain.whatif.PolicyTrial;
import org.junit.jupiter.api.Test;

/** What every {@link PolicyTrials} must do, and the listing of ledgers that trials go through. */
public interface PolicyTrialsContract extends OverStores {

    @Test
    default void keepsATrialAndHowFarItHasCome() {
        PolicyTrial asked = asked("1");
        keep(asked);
        assertThat(stores().policyTrials().find(asked.id())).contains(asked);
        assertThat(stores().policyTrials().find("none")).isEmpty();
        assertThat(stores().policyTrials().next()).isPresent();

        assertThat(stores().policyTrials().running(CITY)).contains(asked);
        assertThat(keptDone(asked, 200)).isTrue();
        assertThat(stores().policyTrials().find(asked.id())).contains(asked.at(200));
        PolicyTrial done = asked.done(300, "{\"variants\":[]}");
        keep(done);
        assertThat(stores().policyTrials().find(asked.id())).contains(done);
        assertThat(stores().policyTrials().running(CITY)).doesNotContain(done);
        assertThat(keptDone(done, 400)).isFalse();
        assertThat(stores().policyTrials().find(asked.id())).contains(done);
        assertThat(stores().policyTrials().next().map(PolicyTrial::id)).isNotEqualTo(Optional.of(asked.id()));
        assertThat(stores().policyTrials().list(CITY.value(), Reach.ALL, "", 1000))
                .contains(done);
        assertThat(stores().policyTrials().list(CITY.value(), Reach.ALL, done.id(), 1000))
                .doesNotContain(done);
        assertThat(stores().policyTrials()
                        .list("", Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("110000"))), "", 1000))
                .doesNotContain(done);
    }

    @Test
    default void listsLedgersAPageAtATime() {
        sample().post("S1");
        LedgerKey key = sample().ledgerKey();
        var before = new LedgerKey(key.personId(), CITY, key.year() - 1);

        assertThat(ledgers(key.year(), Optional.of(before))).first().isEqualTo(key);
        assertThat(ledgers(key.year(), Optional.of(key))).doesNotContain(key);
        assertThat(ledgers(key.year() + 1, Optional.of(before))).doesNotContain(key);
    }

    private List<LedgerKey> ledgers(int year, Optional<LedgerKey> after) {
        return stores().ledgers().list(CITY, year, year, after, 1);
    }

    private PolicyTrial asked(String id) {
        return new PolicyTrial(
                id + "-" + sample().unique(),
                CITY,
                new Validity(DAY, DAY.plusDays(9)),
                List.of(new PolicyTrial.Draft(Map.of("ratio", "80%", "limit", "5"), "ratio: 80%", "ab12")),
                PolicyTrial.State.RUNNING,
                0,
                new Stamp(STAMP.at(), STAMP.by(), STAMP.request(), ""),
                Optional.empty());
    }

    private boolean keptDone(PolicyTrial trial, long years) {
        return sample().within(() -> stores().policyTrials().keepDone(trial.id(), years));
    }

    private void keep(PolicyTrial trial) {
        sample().within(() -> {
            stores().policyTrials().lock(CITY);
            stores().policyTrials().keep(trial);
            return trial;
        });
    }
}
