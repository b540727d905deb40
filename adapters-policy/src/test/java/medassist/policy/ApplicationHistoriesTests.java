package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import medassist.application.applying.ApplicationAct;
import medassist.application.applying.HandlingApplications;
import medassist.application.applying.ReceiveApplication;
import medassist.application.port.PayableFilter;
import medassist.application.port.PolicyPacks;
import medassist.application.queries.PayableQueries;
import medassist.contracts.city.Desk;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.InvoicedBill;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random lives of bills, reversals, applications, approvals and revocations by the shipped packs: what is granted is what a plain
 * computation in fen gives, and after every step pools hold their limits, the ledger adds up, and no bill serves twice.
 * {@code -Dmedassist.application-histories=} says how many.
 */
class ApplicationHistoriesTests {

    private static final int HISTORIES = Integer.getInteger("medassist.application-histories", 60);
    private static final int STEPS = 22;
    private static final PolicyPacks PACKS = new YamlPolicyPacks(new PackTexts(null));
    private static final Instant NOW = Instant.parse("2024-12-20T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 20);
    private static final Caller CLERK = Desk.caller("clerk");
    private static final Caller APPROVER = Desk.caller("approver");
    private static final InstitutionId HOSPITAL = new InstitutionId("H");
    private static final PersonId PERSON = new PersonId("P");
    private static final long PERCENT = 100;

    /** A city, whom it is lived as, and what is applied for. */
    enum Life {
        FANGCHENGGANG("450600", Category.MONITORED, "TILT", "tilt"),
        LIAOCHENG("371500", Category.ILLNESS_IMPOVERISHED, "LOOK_BACK", "illness"),
        FUYANG("330111", Category.EXTREME_POVERTY, "SPECIAL", "special");

        private final String city;
        private final Category category;
        private final String kind;
        private final String pool;

        Life(String city, Category category, String kind, String pool) {
            this.city = city;
            this.category = category;
            this.kind = kind;
            this.pool = pool;
        }

        private DivisionCode city() {
            return new DivisionCode(city);
        }

        /** In fen. */
        private long limit() {
            return this == LIAOCHENG ? 2_000_000 : 10_000_000;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreeWithAPlainComputation(Life life) {
        long seed = System.nanoTime();
        var granted = new int[1];
        for (int history = 0; history < HISTORIES; history++) {
            new History(life, seed + history).live(granted);
        }
        assertThat(granted[0]).as("seed %d", seed).isGreaterThan(HISTORIES / 4);
    }

    /** One life. */
    private static final class History {

        private final Life life;
        private final long seed;
        private final Random random;
        private final Desk desk;
        private final HandlingApplications handling;
        private final List<Settlement> standing = new ArrayList<>();
        private final List<AidApplication> grants = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private int number;

        History(Life life, long seed) {
            this.life = life;
            this.seed = seed;
            this.random = new Random(seed);
            this.desk = Desk.over(new InMemoryStores(), PACKS, () -> NOW);
            this.handling = desk.medAssist().handlingApplications();
            desk.medAssist()
                    .registering()
                    .register(
                            new Institution(
                                    HOSPITAL,
                                    "医院",
                                    life.city(),
                                    Institution.Level.TERTIARY,
                                    List.of(Validity.since(LocalDate.of(2020, 1, 1)))),
                            CLERK);
            desk.register(
                    new Person(
                            PERSON,
                            "钱",
                            IdNumber.NONE,
                            LocalDate.of(1970, 3, 3),
                            Sex.M,
                            life.city(),
                            "",
                            Insurance.RESIDENT),
                    CLERK);
            var from = LocalDate.of(2024, life == Life.LIAOCHENG ? 7 : 1, 1);
            desk.certify(
                    PERSON,
                    new Certification("C", life.category, None.NONE, Validity.since(from), Issuer.CIVIL_AFFAIRS, false),
                    "",
                    CLERK);
        }

        void live(int[] granted) {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(7)) {
                    case 0, 1, 2 -> settle();
                    case 3 -> reverse();
                    case 4 -> granted[0] += apply();
                    case 5 -> claimByHand();
                    default -> revoke();
                }
                holds();
            }
        }

        private Claim claim(String id) {
            long inScope = 100 * random.nextLong(1, 120_000);
            long paid = random.nextLong(0, inScope + 1);
            long outside = 100 * random.nextLong(0, 5_000);
            // Of the months before the certification in 聊城, else of the year.
            var day = life == Life.LIAOCHENG
                    ? LocalDate.of(2023, 5, 1).plusDays(random.nextInt(500))
                    : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(340));
            CareType care = List.of(
                            CareType.INPATIENT,
                            CareType.OUTPATIENT_SPECIAL,
                            CareType.OUTPATIENT_CHRONIC,
                            CareType.OUTPATIENT)
                    .get(random.nextInt(4));
            return new Claim(
                    new SettlementKey(HOSPITAL, id),
                    PERSON,
                    life.city(),
                    new Visit("", care, new Diagnosis("", DiseaseGroup.UNSTATED, List.of()), day, day, false, false),
                    new Expense(
                            Money.ofFen(inScope + outside),
                            Money.ofFen(outside),
                            Money.ZERO,
                            Money.ZERO,
                            Money.ofFen(inScope),
                            new PaidEarlier(
                                    Money.ofFen(paid), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                            Money.ZERO),
                    "",
                    Payee.INSTITUTION);
        }

        private void settle() {
            Claim claim = claim("S" + ++number);
            if (desk.settle(claim, CLERK) instanceof Outcome.Done<Settlement>(Settlement settled)) {
                standing.add(settled);
                steps.add("settle " + claim.visit().settledOn());
            }
        }

        private boolean isByHand(Settlement settlement) {
            return grants.stream()
                    .anyMatch(grant -> grant.settlement()
                            .equals(Optional.of(settlement.claim().key())));
        }

        private void reverse() {
            List<Settlement> counter =
                    standing.stream().filter(each -> !isByHand(each)).toList();
            if (!counter.isEmpty()) {
                Settlement one = counter.get(random.nextInt(counter.size()));
                assertThat(desk.reverse(one.claim().key(), "错", CLERK)).isInstanceOf(Outcome.Done.class);
                standing.remove(one);
                steps.add("reverse");
            }
        }

        /** Whether something was granted. */
        private int apply() {
            long accepted = random.nextLong(0, 3_000_000);
            var facts = new ApplicationFacts(
                    Optional.of(LocalDate.of(2024, 7, 15)),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Money.ofFen(accepted)),
                    Optional.empty(),
                    Optional.empty());
            Optional<Long> expected = expected(accepted);
            Optional<AidApplication> granted = decided(life.kind, facts);
            assertThat(granted.map(each -> each.amount().fen())).as(story()).isEqualTo(expected);
            granted.ifPresent(grants::add);
            steps.add("grant " + expected);
            return granted.isPresent() ? 1 : 0;
        }

        private void claimByHand() {
            String invoice = "F" + (random.nextInt(3) == 0 && number > 0 ? number : ++number);
            boolean isUsed = grants.stream()
                    .anyMatch(grant -> grant.invoices().stream()
                            .anyMatch(bill -> bill.number().equals(invoice)));
            var facts = new ApplicationFacts(
                    Optional.empty(),
                    List.of(new InvoicedBill(invoice, claim(invoice).under(new SettlementKey(HOSPITAL, invoice)))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            Optional<AidApplication> granted = decided("MANUAL_CLAIM", facts);
            assertThat(granted.isPresent() && isUsed).as(story()).isFalse();
            granted.ifPresent(grant -> {
                grants.add(grant);
                standing.add(desk.medAssist()
                        .records()
                        .settlement(grant.settlement().orElseThrow(), CLERK)
                        .orElseThrow());
            });
            steps.add("claim by hand " + invoice);
        }

        private Optional<AidApplication> decided(String kind, ApplicationFacts facts) {
            var key = new ApplicationKey(life.city(), "A" + ++number);
            var received = new ReceiveApplication(
                    key, PERSON, kind, Optional.of(TODAY), AidApplication.Channel.OFFICE, "", List.of(), facts);
            assertThat(desk.medAssist().work().on(received, CLERK)).isInstanceOf(Outcome.Done.class);
            Outcome<AidApplication> reviewed = act(key, new ApplicationAct.Review(), CLERK);
            if (!(reviewed instanceof Outcome.Done<AidApplication>(AidApplication proposed))) {
                return Optional.empty();
            }
            return switch (act(key, new ApplicationAct.Approve(Optional.of(proposed.amount())), APPROVER)) {
                case Outcome.Done<AidApplication>(AidApplication granted) -> Optional.of(granted);
                case Outcome.DoneBefore<AidApplication> _, Outcome.Refused<AidApplication> _ -> Optional.empty();
            };
        }

        private Outcome<AidApplication> act(ApplicationKey key, ApplicationAct act, Caller by) {
            return desk.medAssist()
                    .work()
                    .on(handling.handling(key, act, "同意", by).orElseThrow(), by);
        }

        private void revoke() {
            if (!grants.isEmpty()) {
                AidApplication one = grants.remove(random.nextInt(grants.size()));
                assertThat(act(one.key(), new ApplicationAct.Revoke(), APPROVER))
                        .isInstanceOf(Outcome.Done.class);
                standing.removeIf(
                        each -> one.settlement().equals(Optional.of(each.claim().key())));
                steps.add("revoke " + one.kind());
            }
        }

        /** What is granted by the plain words of the document, in fen; empty where something stands against it. */
        private Optional<Long> expected(long accepted) {
            long pool =
                    life.limit() - counters(2024).of(Counter.pool(life.pool)).fen();
            return switch (life) {
                case FANGCHENGGANG -> tilt(pool);
                case LIAOCHENG -> lookBack(pool);
                case FUYANG -> special(accepted, pool);
            };
        }

        private Optional<Long> tilt(long pool) {
            long remaining = 0;
            for (Settlement each : standing) {
                remaining += each.adjudication().remainingBurden().fen();
            }
            if (remaining < 1_000_000) {
                return Optional.empty();
            }
            long missing = missing(90, Set.of(CareType.INPATIENT))
                    + missing(80, Set.of(CareType.OUTPATIENT_SPECIAL, CareType.OUTPATIENT_CHRONIC));
            return Optional.of(Math.min(missing, pool));
        }

        private long missing(long target, Set<CareType> care) {
            long inScope = 0;
            long paid = 0;
            for (Settlement each : standing) {
                if (care.contains(each.claim().visit().careType())) {
                    inScope += each.claim().expense().inScope().fen();
                    paid += each.claim().expense().paid().total().fen()
                            + each.adjudication().assistance().fen();
                }
            }
            for (AidApplication grant : grants) {
                paid += grant.award().orElseThrow().parts().stream()
                        .filter(part -> part.care().equals(care))
                        .mapToLong(part -> part.amount().fen())
                        .sum();
            }
            return Math.max(0, half(inScope * target) - paid);
        }

        private Optional<Long> lookBack(long pool) {
            if (grants.stream().anyMatch(grant -> grant.kind().equals("LOOK_BACK"))) {
                return Optional.empty();
            }
            long base = 0;
            for (Settlement each : standing) {
                LocalDate day = each.claim().visit().settledOn();
                boolean isWithin = !day.isBefore(LocalDate.of(2023, 7, 1)) && day.isBefore(LocalDate.of(2024, 7, 1));
                boolean isServed = isByHand(each)
                        || each.adjudication().awards().stream()
                                .anyMatch(award -> award.terms().benefit().equals("regular"));
                if (isWithin && !isServed && each.claim().visit().careType() != CareType.OUTPATIENT) {
                    base += each.adjudication().inPolicyBurden().fen();
                }
            }
            long before = counters(2024).of(Counter.deductible("regular")).fen();
            long counted = Math.max(0, before + base - 1_000_000) - Math.max(0, before - 1_000_000);
            return Optional.of(Math.min(half(counted * 60), Math.max(0, pool)));
        }

        private Optional<Long> special(long accepted, long pool) {
            long left = 0;
            for (Settlement each : standing) {
                left += each.adjudication().personPays().fen();
            }
            for (AidApplication grant : grants) {
                left -= grant.settlement().isEmpty() ? grant.amount().fen() : 0;
            }
            return accepted > left ? Optional.empty() : Optional.of(Math.min(half(accepted * 60), pool));
        }

        /** Hundredths, rounded half up. */
        private static long half(long hundredths) {
            return Math.floorDiv(hundredths + PERCENT / 2, PERCENT);
        }

        private Counters counters(int year) {
            return desk.medAssist()
                    .records()
                    .ledger(new LedgerKey(PERSON, life.city(), year), CLERK)
                    .orElseThrow()
                    .ledger()
                    .counters();
        }

        /** What holds after every step. */
        private void holds() {
            long pool = counters(2024).of(Counter.pool(life.pool)).fen();
            assertThat(pool).as(story()).isLessThanOrEqualTo(life.limit());
            long assistance = 0;
            for (int year = 2023; year <= 2024; year++) {
                assistance += counters(year).of(Counter.ASSISTANCE).fen();
            }
            long ofGrants = grants.stream()
                    .filter(grant -> grant.settlement().isEmpty())
                    .mapToLong(grant -> grant.amount().fen())
                    .sum();
            long ofBills = standing.stream()
                    .mapToLong(each -> each.adjudication().assistance().fen())
                    .sum();
            assertThat(assistance).as(story()).isEqualTo(ofGrants + ofBills);

            long toPersons = standing.stream()
                    .filter(Settlement::isPaidToPerson)
                    .mapToLong(each -> each.adjudication().assistance().fen())
                    .sum();
            long owed = desk
                    .medAssist()
                    .payables()
                    .list(
                            new PayableFilter(PERSON.value(), "", PayableFilter.State.DUE),
                            PayableQueries.START,
                            1000,
                            CLERK)
                    .stream()
                    .mapToLong(payable -> payable.amount().fen())
                    .sum();
            assertThat(owed).as(story()).isEqualTo(ofGrants + toPersons);

            var served = new HashSet<Object>();
            grants.forEach(grant -> grant.award()
                    .orElseThrow()
                    .bills()
                    .forEach(bill -> assertThat(served.add(bill)).as(story()).isTrue()));
            grants.forEach(grant -> assertThat(
                            handling.find(grant.key(), CLERK).orElseThrow().state())
                    .isEqualTo(ApplicationState.APPROVED));
        }

        private String story() {
            return "seed " + seed + ": " + Map.of(life, steps);
        }
    }
}
