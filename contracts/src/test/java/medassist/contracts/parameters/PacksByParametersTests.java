package medassist.contracts.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import medassist.application.port.Adjustments;
import medassist.application.port.PolicyPacks;
import medassist.application.queries.EntitlementAnswer;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.settling.Quote;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.city.Suburb;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.casefile.Change;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.UsedParameter;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place whose parameters say deductible and limit: 70 % of what lies above 100 to 500 yuan, up to 1,000 to 5,000. */
class PacksByParametersTests {

    private static final PersonId PERSON = new PersonId("P-suburb");
    private static final DivisionCode PROVINCE = Suburb.CODE.province();
    private static final Validity OF_2023 = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

    private final City city = new City();
    private final PolicyPacks packs = new FixedPacks(new PolicyLibrary(List.of(Suburb.PACK)));
    private final Desk desk = Desk.over(city.stores, packs, city.clock);

    @BeforeEach
    void registerAPoorPerson() {
        var person = new Person(
                PERSON, "李", IdNumber.NONE, LocalDate.of(1970, 1, 1), Sex.M, Suburb.CODE, "", Insurance.RESIDENT);
        city.stores.save(List.of(new Change.PersonRegistered(person, new Stamp(city.clock.instant(), "c", "", ""))));
        certify(LocalDate.of(2020, 1, 1));
    }

    @Test
    void refusesWhileAParameterHasNoValueAndNeverTakesZero() {
        Refusal missing = Refusal.of(Code.MISSING_PARAMETER, Suburb.DEDUCTIBLE, Suburb.CODE, City.DAY);

        assertThat(settle("S1", "1000")).isEqualTo(new Outcome.Refused<>(missing));
        assertThat(desk.quote(claim("S1", "1000"))).isEqualTo(new Outcome.Refused<>(missing));
        assertThat(desk.medAssist().policies().entitlement(PERSON, City.DAY, LocalDate.MAX, Desk.caller("test")))
                .isEqualTo(new EntitlementAnswer.NoParameter(missing));
        set(Suburb.CODE, Suburb.DEDUCTIBLE, "200");
        assertThat(settle("S1", "1000"))
                .isEqualTo(Outcome.refused(Code.MISSING_PARAMETER, Suburb.LIMIT, Suburb.CODE, City.DAY));
        assertThat(city.stores.ledgers().read(ledger()).version()).isZero();
    }

    @ParameterizedTest(name = "{0}, {1}: {2} of {3}")
    @CsvSource({
        "200, 1000, 560.00, 1000",
        "100, 1000, 630.00, 1000",
        "500, 1000, 350.00, 1000",
        "200, 1000, 1000.00, 9999",
        "200, 1234.56, 1234.56, 9999",
        "200, 5000, 5000.00, 9999"
    })
    void decidesByTheValuesOfTheDay(String deductible, String limit, String assistance, String burden) {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, deductible);
        set(PROVINCE, Suburb.LIMIT, limit);

        assertThat(quoted(claim("S1", burden))).isEqualTo(assistance);
        Settlement settlement = settled("S1", burden);
        assertThat(settlement.adjudication().assistance()).hasToString(assistance);
        assertThat(decided(settlement).evidence().parameters())
                .containsExactly(
                        new UsedParameter(Suburb.DEDUCTIBLE, Suburb.CODE, value(Suburb.DEDUCTIBLE, deductible)),
                        new UsedParameter(Suburb.LIMIT, PROVINCE, value(Suburb.LIMIT, limit)));
        assertThat(desk.medAssist().policies().entitlement(PERSON, City.DAY, LocalDate.MAX, Desk.caller("test")))
                .isInstanceOf(EntitlementAnswer.Entitled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "99.99, 1000, income.rural",
        "500.01, 1000, income.rural",
        "200, 999.99, ceiling.burden",
        "200, 5000.01, ceiling.burden"
    })
    void refusesValuesThatTheDocumentDoesNotAllow(String deductible, String limit, String name) {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, deductible);
        set(Suburb.CODE, Suburb.LIMIT, limit);

        var refusal = ((Outcome.Refused<Settlement>) settle("S1", "1000")).refusal();

        assertThat(refusal.code()).isEqualTo(Code.PARAMETER_OUTSIDE_BOUNDS);
        assertThat(refusal.arguments()).startsWith(name);
    }

    @Test
    void computesAYearAgainByTheValuesThatDecidedEachOfItsBills() {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, "200");
        set(Suburb.CODE, Suburb.LIMIT, "5000");
        settled("S1", "1000");
        settled("S2", "1000");
        change(Suburb.CODE, Suburb.DEDUCTIBLE, "200", "500");

        certify(LocalDate.of(2021, 1, 1));
        assertThat(due())
                .as("a corrected parameter changes nothing that was decided")
                .isEmpty();
        assertThat(quoted(claim("S3", "1000"))).isEqualTo("700.00");
        desk.reverse(claim("S1", "1000").key(), "录入错误", Desk.caller("H1"));

        assertThat(due()).containsExactly("S2 700.00 560.00");
    }

    @Test
    void settlesInAYearThatIsOutOfStepToo() {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, "200");
        set(Suburb.CODE, Suburb.LIMIT, "1000");
        settled("S1", "1000");
        settled("S2", "1000");
        desk.reverse(claim("S1", "1000").key(), "录入错误", Desk.caller("H1"));

        Settlement settlement = settled("S3", "1000");

        assertThat(decided(settlement).evidence().parameters()).hasSize(2);
        assertThat(due()).isNotEmpty();
    }

    @Test
    void computesReceiptsAgainByWhatTheySay() {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, "200");
        set(Suburb.CODE, Suburb.LIMIT, "5000");
        Settlement settlement = settled("S1", "1000");
        change(Suburb.CODE, Suburb.DEDUCTIBLE, "200", "500");
        var receipts = new RecomputingReceipts(packs);
        var decided = decided(settlement);
        String text = settlement.adjudication().policy().sha256();

        assertThat(receipts.recompute(settlement.claim(), decided.evidence(), text))
                .contains(settlement.adjudication());
        var without = new Evidence(
                decided.evidence().circumstances(), decided.evidence().before(), "test");
        assertThat(receipts.recompute(settlement.claim(), without, text)).isEmpty();
    }

    @Test
    void neverDecidesByABoundInTheValuesPlace() {
        set(Suburb.CODE, Suburb.DEDUCTIBLE, "200");
        set(Suburb.CODE, Suburb.LIMIT, "5000");
        var decided = decided(settled("S1", "1000"));
        var adjudicator = new Adjudicator(Suburb.PACK);

        assertThatThrownBy(() -> adjudicator.adjudicate(
                        claim("S1", "1000"),
                        decided.evidence().circumstances(),
                        decided.evidence().before()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not looked up");
    }

    private List<String> due() {
        var due = new ArrayList<String>();
        for (Adjustment each : city.stores
                .adjustments()
                .list(new Adjustments.Filter(PERSON.value(), Adjustments.State.DUE), Reach.ALL, "", 9)) {
            due.add(each.settlement().settlementId() + " " + each.was() + " " + each.is());
        }
        return due;
    }

    private void certify(LocalDate from) {
        var certification = new Certification(
                "C1", Category.SUBSISTENCE_ALLOWANCE, None.NONE, Validity.since(from), Issuer.OTHER, false);
        desk.certify(PERSON, certification, "", Desk.caller("clerk"));
    }

    private void set(DivisionCode jurisdiction, ParameterName name, String value) {
        city.stores
                .parameterValues()
                .change(jurisdiction, name, List.of(), List.of(value(name, value)), city.clock.instant());
    }

    private void change(DivisionCode jurisdiction, ParameterName name, String from, String to) {
        city.stores
                .parameterValues()
                .change(jurisdiction, name, List.of(value(name, from)), List.of(value(name, to)), city.clock.instant());
    }

    private static DatedValue value(ParameterName name, String value) {
        return new DatedValue(OF_2023, name.read(value), "某号文");
    }

    private DecidedSettlement decided(Settlement settlement) {
        return city.stores.settlements().decided(settlement.claim().key()).orElseThrow();
    }

    private static LedgerKey ledger() {
        return new LedgerKey(PERSON, Suburb.CODE, 2023);
    }

    private static Claim claim(String settlementId, String burden) {
        return City.claim(settlementId, PERSON, Suburb.CODE, City.HOSPITAL, City.DAY, burden);
    }

    private String quoted(Claim claim) {
        return ((Outcome.Done<Quote>) desk.quote(claim))
                .result()
                .adjudication()
                .assistance()
                .toString();
    }

    private Outcome<Settlement> settle(String settlementId, String burden) {
        return desk.settle(claim(settlementId, burden), Desk.caller("H1"));
    }

    private Settlement settled(String settlementId, String burden) {
        return ((Outcome.Done<Settlement>) settle(settlementId, burden)).result();
    }
}
