package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Recoveries;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.recovery.RecoveryItem.State;
import medassist.domain.recovery.RecoveryStep;
import org.junit.jupiter.api.Test;

/** What every {@link Recoveries} must do. */
public interface RecoveriesContract extends OverStores {

    @Test
    default void keepsACaseAndWhatHasBecomeOfIt() {
        RecoveryCase reported = reported("1", human(), item(grant("1"), true), item(settled("1"), false));
        assertThat(add(reported)).isTrue();
        assertThat(stores().recoveries().find(reported.id())).contains(reported);
        assertThat(stores().recoveries().find("none")).isEmpty();

        RecoveryCase paid = reported.confirmed(REVERSED)
                .taken(new RecoveryStep(RecoveryStep.Kind.REPAID, Money.ofFen(600), Optional.of(DAY), "V-1", REVERSED));
        keep(paid);
        assertThat(stores().recoveries().find(reported.id())).contains(paid);
    }

    @Test
    default void takesAnItemBackInTheDecisionThatReversesIt() {
        RecoveryCase reported = reported("1", human(), item(grant("1"), true), item(settled("1"), false));
        add(reported);
        SettlementKey settled = settled("1");
        assertThat(stores().recoveries().keptByInstitutions(List.of(settled))).isEmpty();

        take(reported, item(settled, false).in(State.TAKEN_BACK));
        assertThat(stores().recoveries().find(reported.id()).orElseThrow().items())
                .extracting(RecoveryItem::state)
                .containsExactly(State.STANDING, State.TAKEN_BACK);
        assertThat(stores().recoveries().keptByInstitutions(List.of(settled, settled("2"))))
                .containsExactly(settled);
        take(reported, item(grant("1"), true).in(State.REVERSED_BEFORE));
        assertThat(stores().recoveries().find(reported.id()).orElseThrow().standing())
                .isEmpty();
    }

    @Test
    default void lendsNothingToInstitutionsThatOweIt() {
        RecoveryCase reported = reported("1", hospital(), item(settled("1"), false));
        add(reported);
        take(reported, item(settled("1"), false).in(State.TAKEN_BACK));

        assertThat(stores().recoveries().keptByInstitutions(List.of(settled("1"))))
                .isEmpty();
    }

    @Test
    default void hasEachItemInOneCaseThatIsNotCleared() {
        RecoveryCase first = reported("1", human(), item(settled("1"), false));
        add(first);
        RecoveryCase second = reported("2", human(), item(settled("2"), false), item(settled("1"), false));
        assertThat(add(second)).isFalse();
        assertThat(stores().recoveries().find(second.id())).isEmpty();

        keep(first.cleared(REVERSED));
        assertThat(add(second)).isTrue();
    }

    @Test
    default void listsCasesById() {
        int before = stores().recoveries().count(CITY);
        RecoveryCase first = reported("1", human(), item(settled("1"), false));
        RecoveryCase second = reported("2", hospital(), item(settled("2"), false));
        add(first);
        add(second);
        RecoveryCase confirmed = second.confirmed(REVERSED);
        keep(confirmed);

        assertThat(stores().recoveries().count(CITY)).isEqualTo(before + 2);
        assertThat(list(filter(Optional.empty(), human().number(), false), Reach.ALL, ""))
                .containsExactly(first);
        assertThat(list(filter(Optional.empty(), hospital().number(), true), Reach.ALL, ""))
                .containsExactly(confirmed);
        assertThat(list(filter(Optional.empty(), human().number(), true), Reach.ALL, ""))
                .as("nobody issued false papers")
                .isEmpty();
        assertThat(list(filter(Optional.of(RecoveryCase.State.CONFIRMED), human().number(), false), Reach.ALL, ""))
                .isEmpty();
        assertThat(list(filter(Optional.empty(), human().number(), false), Reach.ALL, first.id()))
                .isEmpty();
        assertThat(list(
                        filter(Optional.empty(), human().number(), false),
                        Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("110000"))),
                        ""))
                .isEmpty();
    }

    @Test
    default void marksInstitutionsOnceACaseIsConfirmed() {
        RecoveryCase reported = reported("1", hospital(), item(settled("1"), false));
        add(reported);
        var ids = List.of(hospital().id(), new InstitutionId("H-other"));
        assertThat(stores().recoveries().marked(ids)).isEmpty();

        keep(reported.confirmed(REVERSED));
        assertThat(stores().recoveries().marked(ids)).containsExactly(hospital().id());
    }

    private Debtor.Human human() {
        return new Debtor.Human(sample().personId());
    }

    private Debtor.Hospital hospital() {
        return new Debtor.Hospital(new InstitutionId("H-" + sample().unique()));
    }

    private SettlementKey settled(String id) {
        return new SettlementKey(hospital().id(), id);
    }

    private ApplicationKey grant(String id) {
        return new ApplicationKey(CITY, id + "-" + sample().unique());
    }

    private RecoveryItem item(Subject subject, boolean paidToPerson) {
        return new RecoveryItem(
                subject,
                sample().ledgerKey(),
                "N1",
                new AidByFund(Map.of(Fund.ASSISTANCE_FUND, Money.ofFen(600), Fund.COUNTY_FINANCE, Money.ofFen(5))),
                paidToPerson,
                State.STANDING);
    }

    private RecoveryCase reported(String id, Debtor debtor, RecoveryItem... items) {
        boolean isHospital = debtor instanceof Debtor.Hospital;
        return RecoveryCase.reported(
                "R-" + id + "-" + sample().unique(),
                CITY,
                RecoveryCase.Kind.FALSE_BILL,
                debtor,
                new RecoveryCase.Finding("大数据筛查", "发票查无", isHospital ? "某打印店" : ""),
                isHospital ? Optional.of(DAY) : Optional.empty(),
                List.of(items),
                STAMP);
    }

    private static Recoveries.Filter filter(
            Optional<RecoveryCase.State> state, String debtor, boolean withFalsePapers) {
        return new Recoveries.Filter(CITY.value(), state, debtor, withFalsePapers);
    }

    private List<RecoveryCase> list(Recoveries.Filter filter, Reach reach, String after) {
        return stores().recoveries().list(filter, reach, after, 9);
    }

    private boolean add(RecoveryCase recovery) {
        return sample().within(() -> {
            stores().recoveries().lock(CITY);
            return stores().recoveries().add(recovery);
        });
    }

    private void keep(RecoveryCase recovery) {
        sample().within(() -> {
            stores().recoveries().keep(recovery);
            return recovery;
        });
    }

    private void take(RecoveryCase recovery, RecoveryItem item) {
        sample().save(
                        new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP),
                        new Change.RecoveryItemTaken(recovery.id(), item, REVERSED));
    }
}
