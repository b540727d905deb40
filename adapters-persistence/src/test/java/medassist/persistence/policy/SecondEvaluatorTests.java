package medassist.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import medassist.persistence.policy.PlainEvaluator.Bill;
import medassist.persistence.policy.PlainEvaluator.Cert;
import org.junit.jupiter.api.Test;

/**
 * The engine with the shipped packs, and a plain evaluator written from the entitlement rules alone, agree on a million random
 * histories. A failure prints its seed and the shortest history that still disagrees.
 */
class SecondEvaluatorTests {

    private static final long HISTORIES = Long.getLong("medassist.histories", 1_000_000);

    private static final PolicyLibrary LIBRARY = new YamlPolicyPacks(new PackTexts(null)).library();
    private static final List<String> JURISDICTIONS = List.of("330783", "450600", "371500", "210000", "330111");
    private static final Map<String, PlainEvaluator> PLAIN =
            JURISDICTIONS.stream().collect(Collectors.toMap(each -> each, PlainEvaluator::new));

    private static final List<String> CARES =
            List.of("INPATIENT", "INPATIENT", "OUTPATIENT", "OUTPATIENT_CHRONIC", "OUTPATIENT_SPECIAL");
    private static final List<String> CODES = List.of(
            "", "", "C50.9", "C53.0", "C91.0", "C95.9", "Q21.1", "N18.5", "N18.4", "F20.0", "F32.1", "U84.3", "A15.0",
            "B20.1", "B23.0", "B24", "Z49.1", "D56.1", "D56.3", "D66", "D68.1", "I10", "C97", "D05.1", "T86.1");
    private static final List<String> GROUPS = List.of("", "", "", "", "MALIGNANCY", "THALASSAEMIA");

    /** Something that happens to a ledger: a bill, or the reversal of an earlier one, or another certificate. */
    private sealed interface Event {

        record Settles(int number, Bill bill) implements Event {}

        record TakesBack(int number) implements Event {}

        record Certifies(Cert cert) implements Event {}
    }

    /** One person's year. */
    private record History(String jurisdiction, int year, LocalDate birth, String sex, List<Event> events) {

        History without(int index) {
            var fewer = new ArrayList<>(events);
            fewer.remove(index);
            return new History(jurisdiction, year, birth, sex, fewer);
        }
    }

    @Test
    void agreesWithTheEngineOnAMillionHistories() {
        long seed = Long.getLong("medassist.seed", System.nanoTime());

        Optional<Long> disagreeing = LongStream.range(seed, seed + HISTORIES)
                .parallel()
                .filter(each -> disagreement(history(each)).isPresent())
                .boxed()
                .findAny();

        assertThat(disagreeing.map(each -> "seed " + each + ": " + shortest(history(each))))
                .isEmpty();
    }

    @Test
    void wouldNoticeAFigureThatIsAnother() {
        String text = new PackTexts(null)
                .all().stream()
                        .filter(each -> each.file().startsWith("371500"))
                        .findFirst()
                        .orElseThrow()
                        .text();
        PolicyPack wrong = new PackText("371500-2022.yaml", text.replaceFirst("ratio: 50%", "ratio: 51%"))
                .read()
                .pack();

        assertThat(LongStream.range(0, 2_000)
                        .mapToObj(SecondEvaluatorTests::history)
                        .filter(history -> history.jurisdiction.equals("371500"))
                        .filter(history -> disagreement(history, new PolicyLibrary(List.of(wrong)))
                                .isPresent()))
                .isNotEmpty();
    }

    private static String shortest(History failing) {
        for (int i = 0; i < failing.events.size(); i++) {
            History shorter = failing.without(i);
            if (disagreement(shorter).isPresent()) {
                return shortest(shorter);
            }
        }
        return failing + " → " + disagreement(failing).orElseThrow();
    }

    private static Optional<String> disagreement(History history) {
        return disagreement(history, LIBRARY);
    }

    private static Optional<String> disagreement(History history, PolicyLibrary library) {
        return new Run(history, library).disagreement();
    }

    /** A history made by chance, with amounts that often meet deductibles and limits. */
    private static History history(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String jurisdiction = pick(random, JURISDICTIONS);
        int firstYear = PlainEvaluator.firstDay(jurisdiction).getYear();
        int year = random.nextInt(firstYear, 2028);
        LocalDate birth = LocalDate.of(random.nextInt(1940, year), 1, 1).plusDays(random.nextInt(0, 365));
        var events = new ArrayList<Event>();
        int certificates = random.nextInt(0, 4);
        for (int i = 0; i < certificates; i++) {
            events.add(new Event.Certifies(cert(random, year, i)));
        }
        int steps = random.nextInt(1, 7);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(8)) {
                case 0 -> events.add(new Event.TakesBack(random.nextInt(0, step + 1)));
                case 1 -> events.add(new Event.Certifies(cert(random, year, random.nextInt(4))));
                default -> events.add(new Event.Settles(step, bill(random, jurisdiction, year)));
            }
        }
        return new History(jurisdiction, year, birth, random.nextBoolean() ? "F" : "M", events);
    }

    private static Cert cert(RandomGenerator random, int year, int id) {
        String category = pick(
                random,
                List.of(
                        "EXTREME_POVERTY",
                        "ORPHAN",
                        "DE_FACTO_UNSUPPORTED_CHILD",
                        "CHILD_IN_DIFFICULTY",
                        "SUBSISTENCE_ALLOWANCE",
                        "SUBSISTENCE_ALLOWANCE",
                        "SUBSISTENCE_MARGIN",
                        "SUBSISTENCE_MARGIN",
                        "RETURNED_TO_POVERTY",
                        "MONITORED",
                        "STABLY_LIFTED",
                        "ILLNESS_IMPOVERISHED",
                        "THREE_VETERANS",
                        "DISABLED",
                        "DISABLED",
                        "OTHER_SPECIAL"));
        LocalDate from = LocalDate.of(year - 1, 1, 1).plusDays(random.nextInt(0, 500));
        LocalDate to = random.nextBoolean() ? LocalDate.of(9999, 12, 31) : from.plusDays(random.nextInt(0, 500));
        boolean disabled = category.equals("DISABLED");
        return new Cert(
                "C" + id,
                category,
                disabled ? pick(random, List.of("MENTAL", "INTELLECTUAL", "PHYSICAL")) : "",
                disabled ? random.nextInt(1, 5) : 0,
                from,
                to);
    }

    private static Bill bill(RandomGenerator random, String jurisdiction, int year) {
        LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(0, 365));
        LocalDate first = PlainEvaluator.firstDay(jurisdiction);
        long inScope = amount(random);
        long outside = random.nextInt(3) == 0 ? amount(random) / 4 : 0;
        long paid = random.nextInt(3) == 0 ? 0 : random.nextLong(inScope + 1);
        return new Bill(
                day.isBefore(first) ? first : day,
                pick(random, CARES),
                pick(random, CODES),
                pick(random, GROUPS),
                outside,
                outside / 3,
                outside / 7,
                inScope,
                paid,
                random.nextInt(12) > 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                jurisdiction.equals("330783") && random.nextInt(10) == 0);
    }

    private static long amount(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(500_000);
            case 1 -> random.nextLong(30) * 100_000;
            case 2 -> random.nextLong(5_000_000);
            default -> random.nextLong(30_000_000);
        };
    }

    private static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A history played to both. */
    private static final class Run {

        private static final Stamp STAMP = new Stamp(Instant.EPOCH, "H", "", "");

        private final History history;
        private final PolicyLibrary library;
        private final PlainEvaluator plain;
        private final Map<String, Cert> certs = new TreeMap<>();
        private final Map<String, Long> counters = new TreeMap<>();
        private final Map<Integer, Map<String, Long>> moved = new TreeMap<>();
        private final Map<Integer, JournalEntry> posted = new TreeMap<>();
        private AnnualLedger ledger;

        Run(History history, PolicyLibrary library) {
            this.history = history;
            this.library = library;
            this.plain = PLAIN.get(history.jurisdiction);
            this.ledger = AnnualLedger.empty(
                    new LedgerKey(new PersonId("P"), new DivisionCode(history.jurisdiction), history.year));
        }

        Optional<String> disagreement() {
            for (Event event : history.events) {
                switch (event) {
                    case Event.Certifies(Cert cert) -> certs.put(cert.id(), cert);
                    case Event.TakesBack(int number) -> takeBack(number);
                    case Event.Settles(int number, Bill bill) -> {
                        Optional<String> difference = settle(number, bill);
                        if (difference.isPresent()) {
                            return difference;
                        }
                    }
                }
            }
            return differ("counters", standing(), nonZero(counters));
        }

        private Optional<String> settle(int number, Bill bill) {
            var expected = plain.evaluate(bill, history.birth, history.sex, List.copyOf(certs.values()), counters);
            Claim claim = claim(number, bill);
            PolicyPack pack = library.deciding(claim.jurisdiction(), bill.day()).orElseThrow();
            Adjudication actual = new Adjudicator(pack).adjudicate(claim, circumstances(bill), ledger.counters());
            JournalEntry entry = ledger.settlement(claim.key(), actual.postings(), STAMP);
            ledger = ledger.after(entry);
            posted.put(number, entry);
            moved.put(number, expected.moves());
            expected.moves().forEach((counter, amount) -> counters.merge(counter, amount, Long::sum));
            return differ("rows", rows(actual), expected.rows())
                    .or(() -> differ("burden", actual.inPolicyBurden().fen(), expected.burden()))
                    .or(() -> differ("hospital", actual.hospitalBears().fen(), expected.hospitalBears()))
                    .or(() -> differ("person", actual.personPays().fen(), expected.personPays()));
        }

        private void takeBack(int number) {
            JournalEntry entry = posted.remove(number);
            if (entry != null) {
                ledger = ledger.after(ledger.reversal(new SettlementHistory(List.of(entry)), STAMP));
                moved.get(number).forEach((counter, amount) -> counters.merge(counter, -amount, Long::sum));
            }
        }

        private static Optional<String> differ(String what, Object actual, Object expected) {
            return actual.equals(expected)
                    ? Optional.empty()
                    : Optional.of(what + ": engine " + actual + ", plain " + expected);
        }

        private static List<PlainEvaluator.Row> rows(Adjudication adjudication) {
            return adjudication.awards().stream()
                    .map(award -> new PlainEvaluator.Row(
                            award.terms().benefit(),
                            award.base().fen(),
                            award.amount().fen(),
                            award.terms().fund().name()))
                    .toList();
        }

        private Map<String, Long> standing() {
            var standing = new TreeMap<String, Long>();
            ledger.counters().amounts().forEach((counter, amount) -> standing.put(name(counter), amount.fen()));
            return nonZero(standing);
        }

        private static Map<String, Long> nonZero(Map<String, Long> counters) {
            var nonZero = new TreeMap<>(counters);
            nonZero.values().removeIf(amount -> amount == 0);
            return nonZero;
        }

        private static String name(Counter counter) {
            return switch (counter.kind()) {
                case DEDUCTIBLE -> "D " + counter.name();
                case POOL -> "P " + counter.name();
                case IN_POLICY_BURDEN -> "B";
                case ASSISTANCE -> "A";
            };
        }

        private Claim claim(int number, Bill bill) {
            var paid = new PaidEarlier(
                    Money.ofFen(bill.paid()), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
            return new Claim(
                    new SettlementKey(new InstitutionId("H"), "S" + number),
                    ledger.key().personId(),
                    ledger.key().jurisdiction(),
                    new Visit(
                            "",
                            CareType.valueOf(bill.care()),
                            new Diagnosis(
                                    bill.icd10(),
                                    bill.group().isEmpty()
                                            ? DiseaseGroup.UNSTATED
                                            : DiseaseGroup.valueOf(bill.group())),
                            bill.day(),
                            bill.day(),
                            bill.emergency(),
                            bill.referral()),
                    new Expense(
                            Money.ofFen(bill.total()),
                            Money.ofFen(bill.outOfCatalogue()),
                            Money.ofFen(bill.overLimit()),
                            Money.ofFen(bill.preSelfPay()),
                            Money.ofFen(bill.inScope()),
                            paid,
                            Money.ZERO),
                    bill.approved() ? "SP-1" : "",
                    bill.carvedOut() ? "残联" : "");
        }

        private Circumstances circumstances(Bill bill) {
            var person = new Person(
                    ledger.key().personId(),
                    "",
                    IdNumber.NONE,
                    history.birth,
                    Sex.valueOf(history.sex),
                    ledger.key().jurisdiction(),
                    "",
                    Insurance.RESIDENT);
            List<Certification> held =
                    certs.values().stream().map(Run::certification).toList();
            return new Circumstances(Applicant.of(person, held, bill.day()), bill.designated());
        }

        private static Certification certification(Cert cert) {
            CertificationDetail detail = cert.grade() == 0
                    ? None.NONE
                    : new Disability(Disability.Type.valueOf(cert.disability()), cert.grade());
            return new Certification(
                    cert.id(),
                    Category.valueOf(cert.category()),
                    detail,
                    new Validity(cert.from(), cert.to()),
                    Issuer.UNSTATED,
                    false);
        }
    }
}
