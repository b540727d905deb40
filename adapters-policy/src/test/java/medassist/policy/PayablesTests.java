package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import medassist.application.port.Adjustments;
import medassist.application.port.PayableFilter;
import medassist.application.queries.PayableQueries;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.payable.Payable;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What the office pays or gets beside the hospital, by the figures of 聊城 and 防城港; after every step nothing is lost. */
class PayablesTests {

    private static final PersonId PERSON = new PersonId("P");
    private static final InstitutionId HOSPITAL = new InstitutionId("H");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final Caller CLERK = Desk.caller("clerk");

    private final InMemoryStores stores = new InMemoryStores();
    private final AtomicLong seconds = new AtomicLong();
    private final Desk desk = Desk.over(
            stores,
            new YamlPolicyPacks(new PackTexts(null)),
            () -> City.AFTER_ALL_BILLS.plusSeconds(seconds.incrementAndGet()));
    private LedgerKey ledger = new LedgerKey(PERSON, new DivisionCode("371500"), DAY.getYear());

    private void register(String jurisdiction, Category... categories) {
        var code = new DivisionCode(jurisdiction);
        ledger = new LedgerKey(PERSON, code, DAY.getYear());
        var always = List.of(Validity.since(LocalDate.of(2000, 1, 1)));
        stores.institutions().put(new Institution(HOSPITAL, "", code, Institution.Level.TERTIARY, always));
        desk.register(
                new Person(PERSON, "李", IdNumber.NONE, LocalDate.of(1961, 4, 2), Sex.F, code, "", Insurance.RESIDENT),
                CLERK);
        for (Category category : categories) {
            certify(category);
        }
    }

    private void certify(Category category) {
        var detail = category == Category.STABLY_LIFTED
                ? new CertificationDetail.ExitYear(2016)
                : CertificationDetail.None.NONE;
        var certification = new Certification(
                category.name(), category, detail, Validity.since(LocalDate.of(2023, 1, 1)), Issuer.OTHER, false);
        desk.certify(PERSON, certification, "", CLERK);
    }

    /** Settles a bill of 10,000 at the counter; the assistance. */
    private String settle(String id, Payee payee) {
        Claim claim = RandomCases.claim(
                ledger,
                id,
                new PlainEvaluator.Bill(
                        DAY,
                        "INPATIENT",
                        "",
                        List.of(),
                        "",
                        0,
                        0,
                        0,
                        1_000_000,
                        0,
                        0,
                        0,
                        0,
                        true,
                        false,
                        false,
                        false));
        var outcome = desk.settle(
                new Claim(
                        claim.key(),
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        claim.expense(),
                        claim.outOfCatalogueApproval(),
                        payee),
                Desk.caller("H", id));
        return ((Outcome.Done<Settlement>) outcome)
                .result()
                .adjudication()
                .assistance()
                .toString();
    }

    private void reverse(String id) {
        var key = new SettlementKey(HOSPITAL, id);
        assertThat(desk.reverse(key, "", Desk.caller("H", "R" + id))).isInstanceOf(Outcome.Done.class);
    }

    private void reinstate(String id) {
        assertThat(desk.reinstate(PERSON, HOSPITAL, "R" + id, "", Desk.caller("H")))
                .isInstanceOf(Outcome.Done.class);
    }

    private void release() {
        assertThat(desk.release(due().getFirst().id(), "", CLERK)).isInstanceOf(Outcome.Done.class);
    }

    private List<Adjustment> due() {
        return stores.adjustments()
                .list(new Adjustments.Filter(PERSON.value(), Adjustments.State.DUE), Reach.ALL, "", 10);
    }

    private String assistance() {
        return stores.ledgers().read(ledger).assistance().toString();
    }

    /** What the hospital's statements have of aid; a reversal's line stands on the day of the clock. */
    private Money advanced() {
        return desk
                .medAssist()
                .statements()
                .overview("H", "", new Validity(DAY, DAY.plusYears(100)), Desk.caller("test"))
                .values()
                .stream()
                .map(totals -> totals.shares().aid())
                .reduce(Money.ZERO, Money::plus);
    }

    private List<Payable> payables(PayableFilter.State state) {
        return desk.medAssist()
                .payables()
                .list(new PayableFilter(PERSON.value(), "", state), PayableQueries.START, 100, Desk.caller("test"));
    }

    private List<String> owed() {
        return payables(PayableFilter.State.DUE).stream()
                .map(payable -> payable.source() + " " + payable.amount() + " "
                        + payable.id().fund())
                .toList();
    }

    private void hospitalAndOfficeComeToTheLedger() {
        Money owed =
                payables(PayableFilter.State.DUE).stream().map(Payable::amount).reduce(advanced(), Money::plus);
        assertThat(owed).hasToString(assistance());
    }

    @Test
    void owesTheOtherWayWhatWasReleasedAndThenReversed() {
        register("371500", Category.SUBSISTENCE_MARGIN);
        assertThat(settle("X1", Payee.UNSTATED)).isEqualTo("3500.00");
        certify(Category.SUBSISTENCE_ALLOWANCE);
        release();
        assertThat(owed()).containsExactly("ADJUSTMENT 3500.00 ASSISTANCE_FUND");
        assertThat(advanced()).hasToString("3500.00");
        hospitalAndOfficeComeToTheLedger();

        reverse("X1");

        assertThat(assistance()).isEqualTo("0.00");
        assertThat(advanced()).hasToString("0.00");
        assertThat(due()).singleElement().satisfies(due -> {
            assertThat(due.dueToPerson()).hasToString("-3500.00");
            assertThat(due.cause()).isEqualTo(new Cause(Cause.Kind.REVERSAL, "X1"));
        });
        assertThat(owed()).containsExactly("ADJUSTMENT 3500.00 ASSISTANCE_FUND", "REVERSAL -3500.00 ASSISTANCE_FUND");
        hospitalAndOfficeComeToTheLedger();

        assertThat(settle("X2", Payee.UNSTATED)).isEqualTo("7000.00");
        hospitalAndOfficeComeToTheLedger();
        release();
        assertThat(assistance()).as("7,000, and not 10,500").isEqualTo("7000.00");
        assertThat(due()).isEmpty();
        hospitalAndOfficeComeToTheLedger();
    }

    @Test
    void owesThePersonWhatWasGotBackAndThenReversed() {
        register("371500", Category.SUBSISTENCE_ALLOWANCE);
        assertThat(settle("X1", Payee.UNSTATED)).isEqualTo("7000.00");
        desk.withdraw(PERSON, "SUBSISTENCE_ALLOWANCE", "", CLERK);
        release();
        assertThat(owed()).containsExactly("ADJUSTMENT -7000.00 ASSISTANCE_FUND");
        hospitalAndOfficeComeToTheLedger();

        reverse("X1");

        assertThat(due())
                .singleElement()
                .satisfies(due -> assertThat(due.dueToPerson()).hasToString("7000.00"));
        assertThat(owed()).containsExactly("ADJUSTMENT -7000.00 ASSISTANCE_FUND", "REVERSAL 7000.00 ASSISTANCE_FUND");
        hospitalAndOfficeComeToTheLedger();
    }

    @Test
    void standsAgainWithWhatWasReleasedWhereThatWasNotGivenBack() {
        register("371500", Category.SUBSISTENCE_MARGIN);
        settle("X1", Payee.UNSTATED);
        certify(Category.SUBSISTENCE_ALLOWANCE);
        release();
        reverse("X1");

        reinstate("X1");

        assertThat(assistance()).isEqualTo("7000.00");
        assertThat(due()).isEmpty();
        assertThat(owed()).containsExactly("ADJUSTMENT 3500.00 ASSISTANCE_FUND");
        assertThat(payables(PayableFilter.State.CANCELLED))
                .extracting(payable -> payable.amount().toString())
                .containsExactly("-3500.00");
        hospitalAndOfficeComeToTheLedger();
    }

    @Test
    void standsAgainAsItWasSettledWhereWhatWasReleasedWasGivenBack() {
        register("371500", Category.SUBSISTENCE_MARGIN);
        settle("X1", Payee.UNSTATED);
        certify(Category.SUBSISTENCE_ALLOWANCE);
        release();
        reverse("X1");
        release();

        reinstate("X1");

        assertThat(assistance()).isEqualTo("3500.00");
        assertThat(due())
                .singleElement()
                .satisfies(due -> assertThat(due.dueToPerson()).as("due anew").hasToString("3500.00"));
        hospitalAndOfficeComeToTheLedger();
        reverse("X1");
        assertThat(due()).as("nothing was paid since").isEmpty();
        hospitalAndOfficeComeToTheLedger();
    }

    @Test
    void owesWhatThePersonPaidFirstUntilItIsReversed() {
        register("371500", Category.SUBSISTENCE_MARGIN);
        settle("X1", Payee.PERSON);
        assertThat(owed()).containsExactly("SETTLEMENT 3500.00 ASSISTANCE_FUND");
        assertThat(advanced()).hasToString("0.00");
        hospitalAndOfficeComeToTheLedger();
        certify(Category.SUBSISTENCE_ALLOWANCE);
        release();
        hospitalAndOfficeComeToTheLedger();

        reverse("X1");

        assertThat(owed()).containsExactly("ADJUSTMENT 3500.00 ASSISTANCE_FUND", "REVERSAL -3500.00 ASSISTANCE_FUND");
        hospitalAndOfficeComeToTheLedger();
    }

    @Test
    void owesEachFundItsOwn() {
        register("450600", Category.STABLY_LIFTED);
        assertThat(settle("X1", Payee.UNSTATED)).isEqualTo("3500.00");
        certify(Category.SUBSISTENCE_ALLOWANCE);

        release();

        assertThat(owed()).containsExactly("ADJUSTMENT 9000.00 ASSISTANCE_FUND", "ADJUSTMENT -3500.00 COUNTY_FINANCE");
        hospitalAndOfficeComeToTheLedger();
    }
}
