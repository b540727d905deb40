package medassist.contracts.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.port.Adjustments.Filter;
import medassist.application.port.Adjustments.State;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.registering.MergedNumber;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One human being under two numbers, in a city that pays 70 % up to 1,000 yuan a year. */
class MergesTests {

    private static final Caller CLERK = Desk.caller("clerk");
    private static final IdNumber ID_NUMBER = new IdNumber("110101197001010016");
    private static final PersonId OTHER = new PersonId("P2");
    private static final LedgerKey OTHER_LEDGER = City.LEDGER.under(OTHER);

    private final City city = new City();

    @BeforeEach
    void register() {
        city.desk.registerSharing(person(City.PERSON, ID_NUMBER, Person.ALIVE), CLERK);
        city.desk.registerSharing(person(OTHER, ID_NUMBER, Person.ALIVE), CLERK);
        certify(OTHER, "C1", Validity.since(LocalDate.of(2020, 1, 1)));
    }

    @Test
    void makesOneLedgerOfBothByEntriesThatShowIt() {
        settle(City.PERSON, "S1", "100");
        settle(OTHER, "S2", "200");

        assertThat(merge()).isInstanceOf(Outcome.Done.class);

        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("210"));
        assertThat(city.stores.ledgers().read(OTHER_LEDGER)).isEqualTo(city.ledger());
        JournalEntry takenOver =
                city.stores.ledgers().entries(City.LEDGER, 1, 1).getFirst();
        assertThat(takenOver.kind()).isEqualTo(Kind.MERGE);
        assertThat(takenOver.refersTo()).isEqualTo(new MergedLedger(OTHER_LEDGER));
        JournalEntry closing = city.stores.ledgers().entries(OTHER_LEDGER, 1, 1).getFirst();
        assertThat(closing.refersTo()).isEqualTo(new MergedLedger(City.LEDGER));
        assertThat(closing.postings()).isEmpty();
        assertThat(due()).as("no limit was used twice").isEmpty();
        assertThat(city.ledger().isOutOfStep()).isFalse();
    }

    @Test
    void owesBackWhatALimitGaveTwice() {
        settle(City.PERSON, "S1", "1000");
        settle(OTHER, "S2", "1000");
        settle(City.PERSON, "S3", "1000");

        merge();

        // All are posted at one moment, so that those under the number that stays come first.
        assertThat(due()).isEqualTo(Map.of("S2", "-700.00"));
        Adjustment adjustment = adjustment("S2");
        assertThat(adjustment.cause()).isEqualTo(new Cause(Cause.Kind.MERGE, "P2"));
        assertThat(adjustment.ledger()).isEqualTo(OTHER_LEDGER);
        assertThat(release("S2")).isInstanceOf(Outcome.Done.class);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("1000"));
        assertThat(city.ledger().isOutOfStep()).isFalse();
    }

    @Test
    void countsWhatIsDoneUnderEitherNumberTowardsOneLimitFromThenOn() {
        merge();

        assertThat(settle(OTHER, "S1", "1000")).isEqualTo("700.00");
        assertThat(settle(City.PERSON, "S2", "1000")).isEqualTo("300.00");
        assertThat(settle(OTHER, "S3", "1000")).isEqualTo("0.00");

        Settlement shown =
                city.stores.settlements().find(claim(OTHER, "S1", "1000").key()).orElseThrow();
        assertThat(shown.claim().personId()).as("as it was sent").isEqualTo(OTHER);
        assertThat(city.stores.ledgers().entries(OTHER_LEDGER, 0, 10)).isEmpty();
        assertThat(city.ledger().version()).isEqualTo(3);
    }

    @Test
    void reversesAndPostsAgainWhatWasSettledUnderAnyNumberBeforeOrAfter() {
        settle(OTHER, "S1", "1000");
        merge();
        settle(City.PERSON, "S2", "1000");

        assertThat(city.desk.reverse(claim(OTHER, "S1", "1000").key(), "", Desk.caller("H1", "M1")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("300"));
        assertThat(due()).isEqualTo(Map.of("S2", "400.00"));

        assertThat(city.desk.reinstate(OTHER, City.HOSPITAL, "M1", "", Desk.caller("H1", "M2")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("1000"));
        assertThat(due()).isEmpty();
        assertThat(city.stores.ledgers().entries(OTHER_LEDGER, 0, 10)).hasSize(2);
    }

    @Test
    void readsBillsByTheCertificationsOfBothNumbersWhateverTheirIds() {
        city.desk.withdraw(City.PERSON, "C1", "", CLERK);
        settle(City.PERSON, "S1", "1000");

        merge();
        assertThat(due()).isEqualTo(Map.of("S1", "700.00"));
        assertThat(settle(City.PERSON, "S2", "100")).isEqualTo("70.00");

        assertThat(city.desk.withdraw(City.PERSON, "C1", "", CLERK)).isInstanceOf(Outcome.Refused.class);
        certify(City.PERSON, "C1", Validity.since(LocalDate.of(2020, 1, 1)));
        assertThat(city.desk.withdraw(OTHER, "C1", "", CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(due()).as("the other's still serves").isEqualTo(Map.of("S1", "700.00"));
        city.desk.withdraw(City.PERSON, "C1", "", CLERK);
        assertThat(due()).isEqualTo(Map.of("S2", "-70.00"));
    }

    @Test
    void knowsTheDeathUnderOneNumberUnderBoth() {
        merge();
        settle(City.PERSON, "S1", "1000");

        city.desk.registerSharing(person(OTHER, ID_NUMBER, City.DAY.minusDays(1)), CLERK);

        assertThat(due()).isEqualTo(Map.of("S1", "-700.00"));
        assertThat(settle(City.PERSON, "S2", "1000")).isEqualTo("0.00");
    }

    @Test
    void doubtsWhoIsTheSameUntilMerged() {
        settle(OTHER, "S1", "100");
        merge();
        settle(OTHER, "S2", "100");

        assertThat(doubts("S1")).contains(Doubt.DUPLICATE_PERSON);
        assertThat(doubts("S2")).doesNotContain(Doubt.DUPLICATE_PERSON);
    }

    @Test
    void computesAReceiptAgainThatWasDecidedByBothNumbersLedger() {
        settle(City.PERSON, "S1", "1000");
        merge();
        settle(OTHER, "S2", "1000");

        var receipt = city.desk
                .medAssist()
                .issuingReceipts()
                .receipt(claim(OTHER, "S2", "1000").key(), Desk.caller("test"))
                .orElseThrow();
        assertThat(receipt.adjudication().assistance()).isEqualTo(Money.ofYuan("300"));
        assertThat(new RecomputingReceipts(city.policyPacks)
                        .recompute(
                                receipt.claim(),
                                receipt.evidence(),
                                receipt.adjudication().policy().sha256()))
                .contains(receipt.adjudication());
    }

    @Test
    void takesOverAnOpeningBalanceUnderEitherNumberOnce() {
        var used = new UsedBefore(List.of(), List.of(), Money.ofYuan("900"), Money.ofYuan("800"));
        city.desk.takeOver(OTHER_LEDGER, used, "清单", CLERK);
        merge();

        assertThat(city.desk.takeOver(City.LEDGER, used, "另一", CLERK)).isInstanceOf(Outcome.Refused.class);
        assertThat(city.desk.reverseOpening(City.LEDGER, CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ZERO);
        assertThat(city.desk.takeOver(OTHER_LEDGER, used, "另一", CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(city.ledger().assistance()).isEqualTo(Money.ofYuan("800"));
    }

    @Test
    void mergesOnceWhateverIsRetried() {
        settle(OTHER, "S1", "100");
        merge();
        AnnualLedger merged = city.ledger();

        assertThat(merge()).isEqualTo(new Outcome.DoneBefore<>(new MergedNumber(OTHER, City.PERSON, List.of())));
        assertThat(city.ledger()).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource({
        "P2, P2, MERGES_WITH_ITSELF",
        "P9, P1, UNKNOWN_PERSON",
        "P2, P9, UNKNOWN_PERSON",
        "P4, P1, ID_NUMBERS_DIFFER",
        "P5, P6, ID_NUMBERS_DIFFER",
        "P3, P2, ALREADY_MERGED",
        "P2, P3, TARGET_IS_MERGED",
        "P1, P2, HAS_MERGED_NUMBERS"
    })
    void refusesWhatWouldNotBeOnePersonOrAChain(String id, String into, Refusal.Code code) {
        city.desk.registerSharing(person(new PersonId("P3"), ID_NUMBER, Person.ALIVE), CLERK);
        city.desk.registerSharing(person(new PersonId("P4"), new IdNumber("110101197001010032"), Person.ALIVE), CLERK);
        city.desk.registerSharing(person(new PersonId("P5"), IdNumber.NONE, Person.ALIVE), CLERK);
        city.desk.registerSharing(person(new PersonId("P6"), IdNumber.NONE, Person.ALIVE), CLERK);
        city.desk.merge(new PersonId("P3"), City.PERSON, CLERK);

        var refused = city.desk.merge(new PersonId(id), new PersonId(into), CLERK);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal().code()).isEqualTo(code));
    }

    private Outcome<MergedNumber> merge() {
        return city.desk.merge(OTHER, City.PERSON, CLERK);
    }

    private static Person person(PersonId id, IdNumber idNumber, LocalDate diedOn) {
        return new Person(
                id,
                "李",
                idNumber,
                LocalDate.of(1970, 1, 1),
                Sex.M,
                City.CODE,
                "",
                Insurance.RESIDENT,
                HouseholdRegistration.UNSTATED,
                diedOn,
                List.of(),
                Particulars.NONE);
    }

    private void certify(PersonId id, String certification, Validity validity) {
        city.desk.certify(
                id,
                new Certification(
                        certification, Category.SUBSISTENCE_ALLOWANCE, None.NONE, validity, Issuer.OTHER, false),
                "",
                CLERK);
    }

    private static Claim claim(PersonId person, String id, String inScope) {
        return City.claim(id, person, City.CODE, City.HOSPITAL, City.DAY, inScope);
    }

    private String settle(PersonId person, String id, String inScope) {
        var outcome = city.desk.settle(claim(person, id, inScope), Desk.caller("H1"));
        return ((Outcome.Done<Settlement>) outcome)
                .result()
                .adjudication()
                .assistance()
                .toString();
    }

    private Outcome<Adjustment> release(String settlementId) {
        return city.desk.release(adjustment(settlementId).id(), "", CLERK);
    }

    private Set<Doubt> doubts(String settlementId) {
        return city.stores
                .settlements()
                .find(claim(OTHER, settlementId, "100").key())
                .orElseThrow()
                .doubts();
    }

    private Adjustment adjustment(String settlementId) {
        return adjustments().stream()
                .filter(each -> each.settlement().settlementId().equals(settlementId))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> due() {
        return adjustments().stream()
                .collect(Collectors.toMap(
                        each -> each.settlement().settlementId(),
                        each -> each.dueToPerson().toString()));
    }

    private List<Adjustment> adjustments() {
        return city.stores.adjustments().list(new Filter("", State.DUE), Reach.ALL, "", 100);
    }
}
