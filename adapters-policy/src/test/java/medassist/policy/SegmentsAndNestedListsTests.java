package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.Explanation;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A made-up city with terms by the size of the year's bills, a deductible that counts from the first yuan once passed, and
 * lists of diseases inside one another: proved, held fast by its cases, and computed as a few lines of plain arithmetic do.
 */
class SegmentsAndNestedListsTests {

    private static final String FILE = "999700-2025.yaml";
    private static final String CLAUSES = "999700-2025.clauses.yaml";
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final int YEARS = 2_000;

    private final PolicyPack pack = new PackText(FILE, resource(FILE)).read().pack();

    /** What the plain arithmetic needs of a bill. */
    private record Bill(boolean inpatient, String icd10, int age, long burden) {}

    @Test
    void areProvedAndHeldFastWordByWord() {
        PolicyShelf shelf = shelf(resource(FILE));
        var trial = PackTrial.of(shelf.packs().getFirst(), shelf);

        assertThat(shelf.remarks(Set.of())).isEmpty();
        assertThat(trial.mismatches()).isEmpty();
        assertThat(trial.unnoticed()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            diseases: INNER, diseasesOtherThan: INNERMOST         | diseases: INNER                             | PAID_TWICE: benefit grave
            diseases: INNER, diseasesOtherThan: INNERMOST         | diseases: INNERMOST                         | GAP: for class poor and OUTPATIENT_SPECIAL+INNER+OUTER, no terms
            'diseases: [OUTER], diseasesOtherThan: [INNER]'       | 'diseases: [OUTER], diseasesOtherThan: [INNERMOST]' | PAID_TWICE: benefit major
            'diseases: [OUTER], diseasesOtherThan: [INNER]'       | diseasesOtherThan: INNER                    | TERMS_AND_UNAIDED
            ratio: 30%                                            | ratio: 37%                                  | of a burden of 5000.01 yuan it is paid 1800.01 yuan against 1850.00
            '{above: 10000, ratio: 70%}'                          | '{above: 83334, ratio: 70%}'                | SEGMENT_NEVER_REACHED: the segment above 83334.00 yuan of class allowance
            '{above: 50000, ratio: 100%}'                         | '{above: 50000, ratio: 0%}'                 | RANKED_ABOVE_BUT_PAID_LESS: class poor
            '{above: 10000, ratio: 95%}'                          | '{above: 60000, ratio: 95%}'                | each segment begins above the one before it
            '{above: 0, ratio: 60%}'                              | '{above: 1, ratio: 60%}'                    | the first segment begins above 0
            'fromFirstYuan: true'                                 | 'fromFirstYuan: yes'                        | must be true or false
            """)
    void findsWhatIsWrongWithThem(String sound, String broken, String message) {
        assertThat(resource(FILE)).contains(sound);
        assertThat(shelf(resource(FILE).replace(sound, broken)).remarks(Set.of()))
                .extracting(remark -> remark.text(Wording.in(Locale.ENGLISH).ofReview()))
                .anyMatch(remark -> remark.contains(message));
    }

    @Test
    void payAsPlainArithmeticDoesOverRandomYears() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        for (long each = seed; each < seed + YEARS; each++) {
            year(each);
        }
    }

    @Test
    void sayTheSegmentsInSentences() {
        assertThat(sentences(claim(new Bill(true, "", 40, 1_500_000)), Category.SUBSISTENCE_ALLOWANCE))
                .contains("13000.00 元按本年累计分段救助：10000.00 元按 60%、3000.00 元按 70%，共 8100.00 元。");
    }

    @Test
    void sayWhatIsMissingBelowTheDeductibleAndNotThatAYuanBringsNothing() {
        Claim below = claim(new Bill(true, "", 40, 300_000));
        Claim just = claim(new Bill(true, "", 40, 500_000));

        assertThat(sentences(below, Category.SUBSISTENCE_MARGIN))
                .contains("本年累计未超过起付线 5000.00 元，本次不予救助；还差 2000.00 元。")
                .noneMatch(sentence -> sentence.contains("再多 1 元"));
        assertThat(sentences(just, Category.SUBSISTENCE_MARGIN)).contains("本次未超过起付线；计算基数再多 1 元，可再救助 1500.30 元。");
    }

    private List<String> sentences(Claim claim, Category category) {
        var adjudication = adjudicate(claim, category, 40, Counters.NONE);
        return Explanation.of(claim, adjudication).stream()
                .flatMap(step -> Wording.in(Locale.CHINESE).sentences(step).stream())
                .toList();
    }

    private void year(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Category category = List.of(
                        Category.EXTREME_POVERTY, Category.SUBSISTENCE_ALLOWANCE, Category.SUBSISTENCE_MARGIN)
                .get(random.nextInt(3));
        int age = random.nextInt(16, 20);
        Counters counters = Counters.NONE;
        Map<String, Long> presented = new TreeMap<>();
        long[] paidFromAnnual = {0};
        var history = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            Bill bill = bill(random, age);
            long expected = plainly(category, bill, presented, paidFromAnnual);
            Adjudication adjudication = adjudicate(claim(bill), category, age, counters);
            history.add(bill + " " + adjudication.assistance());
            assertThat(adjudication.assistance().fen())
                    .as("seed %d, %s: %s", seed, category, history)
                    .isEqualTo(expected);
            counters = counters.plus(adjudication.postings());
        }
    }

    private static Bill bill(RandomGenerator random, int age) {
        String code = List.of("", "I10", "C34.1", "D66", "N18.1", "N18.5", "C50.9", "C91.0", "C92.0", "C97")
                .get(random.nextInt(10));
        long burden = switch (random.nextInt(4)) {
            case 0 -> random.nextLong(0, 100);
            case 1 -> random.nextLong(0, 1_000_00);
            case 2 -> random.nextLong(0, 60_000_00);
            default -> random.nextLong(1, 13) * 1_000_00;
        };
        return new Bill(random.nextBoolean(), code, age, burden);
    }

    /** By the sentences of the made-up document, and by nothing of the engine. */
    private static long plainly(Category category, Bill bill, Map<String, Long> presented, long[] paidFromAnnual) {
        int person = List.of(Category.EXTREME_POVERTY, Category.SUBSISTENCE_ALLOWANCE, Category.SUBSISTENCE_MARGIN)
                .indexOf(category);
        if (!bill.inpatient) {
            return (bill.burden * outpatientPercent(person, bill) + 50) / 100;
        }
        long before = presented.merge("inpatient", bill.burden, Long::sum) - bill.burden;
        long after = before + bill.burden;
        long hundredths = switch (person) {
            case 0 -> poor(after) - poor(before);
            case 1 -> allowance(Math.max(0, after - 2_000_00)) - allowance(Math.max(0, before - 2_000_00));
            default -> after > 5_000_00 ? 30 * bill.burden : 0;
        };
        long limit = List.of(100_000_00L, 50_000_00L, 20_000_00L).get(person);
        long paid = Math.min((hundredths + 50) / 100, limit - paidFromAnnual[0]);
        paidFromAnnual[0] += paid;
        return paid;
    }

    private static long poor(long year) {
        return 90L * Math.min(year, 10_000_00)
                + 95L * Math.clamp(year - 10_000_00, 0, 40_000_00)
                + 100L * Math.max(0, year - 50_000_00);
    }

    private static long allowance(long year) {
        return 60L * Math.min(year, 10_000_00) + 70L * Math.max(0, year - 10_000_00);
    }

    private static long outpatientPercent(int person, Bill bill) {
        return switch (bill.icd10) {
            case "C91.0" -> (bill.age < 18 ? List.of(100, 95, 90) : List.of(80, 75, 70)).get(person);
            case "C92.0", "C50.9", "N18.5" -> List.of(80, 75, 70).get(person);
            case "C34.1", "C97", "D66", "N18.1" -> List.of(50, 45, 40).get(person);
            default -> 0;
        };
    }

    private Adjudication adjudicate(Claim claim, Category category, int age, Counters counters) {
        var certification = new Certification(
                "C1", category, CertificationDetail.None.NONE, Validity.since(LocalDate.MIN), Issuer.UNSTATED, false);
        var applicant =
                new Applicant(age, Sex.M, Insurance.RESIDENT, HouseholdRegistration.UNSTATED, List.of(certification));
        return new Adjudicator(pack).adjudicate(claim, new Circumstances(applicant, true), counters);
    }

    private Claim claim(Bill bill) {
        CareType care = bill.inpatient ? CareType.INPATIENT : CareType.OUTPATIENT_SPECIAL;
        Money burden = Money.ofFen(bill.burden);
        return new Claim(
                new SettlementKey(new InstitutionId("H1"), "S1"),
                new PersonId("P1"),
                pack.jurisdiction(),
                new Visit("", care, new Diagnosis(bill.icd10, DiseaseGroup.UNSTATED), DAY, DAY, false, false),
                new Expense(
                        burden,
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        burden,
                        PaidEarlier.NOTHING,
                        CarvedOut.NONE,
                        Money.ZERO,
                        Money.ZERO),
                "",
                Payee.UNSTATED);
    }

    private static PolicyShelf shelf(String text) {
        return new PolicyShelf(List.of(new PackText(FILE, text), new PackText(CLAUSES, resource(CLAUSES))));
    }

    private static String resource(String file) {
        try (InputStream content = SegmentsAndNestedListsTests.class.getResourceAsStream("/packs/" + file)) {
            return new String(Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
