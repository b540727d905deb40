package medassist.bench.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
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
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** Claims as a jurisdiction may see them, drawn by chance from a seed: mostly of recipients, mostly of inpatients. */
public final class ClaimMix {

    /** So few that the processor's cache holds them, as it holds a claim that has just been read. */
    static final int SIZE = 1_024;

    private static final long SEED = 371_500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final Validity CERTIFIED = Validity.since(LocalDate.of(2023, 1, 1));
    private static final List<String> CODES = List.of("I63.9", "J18.9", "C50.9", "N18.5", "F20.0", "E11.9", "");

    private final PolicyPack pack;
    private final Random random = new Random(SEED);
    private long settlements;

    /** The same claims each time they are drawn in the same order. */
    public ClaimMix(PolicyPack pack) {
        this.pack = pack;
    }

    /** The same claims each time. */
    static List<Filed> of(PolicyPack pack) {
        var mix = new ClaimMix(pack);
        return IntStream.range(0, SIZE).mapToObj(mix::claim).toList();
    }

    private Filed claim(int number) {
        Claim claim = claim("S" + number, new PersonId("P" + number), FIRST_DAY.plusDays(random.nextInt(730)));
        return new Filed(claim, new Circumstances(applicant(), chance(97)), chance(40) ? Counters.NONE : counters());
    }

    /** A person's claims of one year, in the order of their days. */
    public List<Claim> year(PersonId person, int claims) {
        int days = FIRST_DAY.lengthOfYear();
        return random.ints(claims, 0, days)
                .sorted()
                .boxed()
                .map(day -> claim("S" + ++settlements, person, FIRST_DAY.plusDays(day)))
                .toList();
    }

    private Claim claim(String settlement, PersonId person, LocalDate settledOn) {
        return new Claim(
                new SettlementKey(new InstitutionId("H37150000001"), settlement),
                person,
                pack.jurisdiction(),
                visit(settledOn),
                expense(),
                "",
                Payee.UNSTATED);
    }

    private Visit visit(LocalDate settledOn) {
        var group = chance(30) ? any(DiseaseGroup.values()) : DiseaseGroup.UNSTATED;
        var diagnosis = new Diagnosis(CODES.get(random.nextInt(CODES.size())), group);
        return new Visit("", care(), diagnosis, settledOn.minusDays(random.nextInt(20)), settledOn, false, false);
    }

    private CareType care() {
        int drawn = random.nextInt(100);
        return drawn < 60
                ? CareType.INPATIENT
                : drawn < 75
                        ? CareType.OUTPATIENT_SPECIAL
                        : drawn < 90 ? CareType.OUTPATIENT_CHRONIC : drawn < 98 ? CareType.OUTPATIENT : CareType.OTHER;
    }

    /** As many small bills as large ones, from 100 yuan to 300,000. */
    private Expense expense() {
        long inScope = Math.round(10_000 * Math.pow(3_000, random.nextDouble()));
        Money outOfCatalogue = upTo(inScope / 4);
        Money overLimit = upTo(inScope / 20);
        Money preSelfPay = upTo(inScope / 10);
        var paid = new PaidEarlier(
                upTo(inScope * 7 / 10), upTo(inScope / 10), Money.ZERO, Money.ZERO, Money.ZERO, upTo(inScope / 10));
        Money total = Money.ofFen(inScope).plus(outOfCatalogue).plus(overLimit).plus(preSelfPay);
        boolean carvedOut = chance(1);
        return new Expense(
                total,
                outOfCatalogue,
                overLimit,
                preSelfPay,
                Money.ofFen(inScope),
                carvedOut ? PaidEarlier.NOTHING : paid,
                carvedOut ? new CarvedOut("残联", Money.ofFen(inScope)) : CarvedOut.NONE,
                Money.ZERO,
                Money.ZERO);
    }

    /** One in twenty may be no recipient; one in six holds more than one certificate. */
    public Applicant applicant() {
        Applicant drawn = person();
        while (pack.classesOf(drawn).isEmpty() && !chance(1)) {
            drawn = person();
        }
        return drawn;
    }

    private Applicant person() {
        var certifications = new ArrayList<Certification>();
        do {
            certifications.add(certification());
        } while (chance(17));
        return new Applicant(random.nextInt(95), any(Sex.values()), any(Insurance.values()), certifications);
    }

    private Certification certification() {
        Category category = any(Category.values());
        CertificationDetail detail = switch (category) {
            case DISABLED -> new Disability(any(Disability.Type.values()), 1 + random.nextInt(4));
            case MONITORED -> any(MonitoredSubtype.values());
            case STABLY_LIFTED -> new CertificationDetail.ExitYear(2016 + random.nextInt(5));
            default -> CertificationDetail.None.NONE;
        };
        return new Certification("C1", category, detail, CERTIFIED, Issuer.CIVIL_AFFAIRS, chance(5));
    }

    /** A year in which something was settled before. */
    private Counters counters() {
        Map<Counter, Money> counters = new HashMap<>();
        pack.benefits().forEach(benefit -> counters.put(Counter.deductible(benefit.id()), upTo(3_000_000)));
        pack.benefits().stream()
                .flatMap(benefit -> benefit.terms().stream())
                .flatMap(terms -> terms.limits().stream())
                .forEach(limit -> counters.put(
                        Counter.pool(limit.pool().id()), upTo(limit.limit().fen())));
        counters.put(Counter.IN_POLICY_BURDEN, upTo(10_000_000));
        counters.put(Counter.ASSISTANCE, upTo(5_000_000));
        return new Counters(counters.entrySet().stream()
                .map(counter -> new Posting(counter.getKey(), counter.getValue()))
                .toList());
    }

    private Money upTo(long fen) {
        return Money.ofFen(random.nextLong(fen + 1));
    }

    /** True so many times in a hundred. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
