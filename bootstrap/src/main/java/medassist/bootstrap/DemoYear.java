package medassist.bootstrap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.application.MedAssist;
import medassist.application.applying.ReceiveApplication;
import medassist.application.certifying.CertifyPerson;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.registering.RegisterPerson;
import medassist.application.settling.ReverseSettlement;
import medassist.application.settling.SettleClaim;
import medassist.domain.access.Authority;
import medassist.domain.access.Role;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.HandedIn;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.roster.RosterHead;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;

/**
 * The year so far of an invented city 聊城, to look at in the console: people of every class, their bills, some reversed, certificates that came late
 * so that differences are due, applications, and a list that waits for a second person. It is the same each time, but for the day.
 */
final class DemoYear {

    private static final int PEOPLE = 60;
    private static final int MOST_BILLS = 5;
    private static final long SEED = 371500;
    private static final int FIRST_NUMBER = 101;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final DivisionCode CITY = new DivisionCode(Demo.JURISDICTION);

    private static final List<String> HOSPITALS = List.of("H37150000011", "H37150000012", "H37150000013");
    private static final List<String> HOSPITAL_NAMES = List.of("示范第二人民医院", "示范县人民医院", "示范卫生院");
    private static final List<Institution.Level> LEVELS =
            List.of(Institution.Level.TERTIARY, Institution.Level.SECONDARY, Institution.Level.PRIMARY);
    private static final List<String> TOWNSHIPS = List.of(Demo.TOWNSHIP, "样板镇", "演示街道");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";
    private static final List<Category> CATEGORIES = List.of(
            Category.SUBSISTENCE_ALLOWANCE,
            Category.SUBSISTENCE_ALLOWANCE,
            Category.EXTREME_POVERTY,
            Category.SUBSISTENCE_MARGIN,
            Category.MONITORED);
    private static final List<CareType> CARE =
            List.of(CareType.INPATIENT, CareType.INPATIENT, CareType.OUTPATIENT_CHRONIC, CareType.OUTPATIENT_SPECIAL);

    private final MedAssist medAssist;
    private final LocalDate today;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    DemoYear(MedAssist medAssist) {
        this.medAssist = medAssist;
        this.today = medAssist.policies().today();
    }

    private static Caller by(Role role) {
        return new Caller(DemoAccounts.name(role), "demo", "", Authority.EVERYTHING);
    }

    /** Somebody of the city, with the bills still to come. */
    private record Inhabitant(PersonId id, Optional<Category> category, boolean isCertifiedLate) {}

    /** A bill that falls due on a day. */
    private record Bill(Inhabitant of, LocalDate day, int number) {}

    /** Lets it all happen, unless it has. */
    void load() {
        if (medAssist.records().person(id(0), by(Role.CLERK)).isPresent()) {
            return;
        }
        for (int i = 0; i < HOSPITALS.size(); i++) {
            medAssist
                    .registering()
                    .register(
                            new Institution(
                                    new InstitutionId(HOSPITALS.get(i)),
                                    HOSPITAL_NAMES.get(i),
                                    CITY,
                                    LEVELS.get(i),
                                    List.of(Validity.since(LONG_AGO))),
                            by(Role.CLERK));
        }
        List<Inhabitant> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(arrive(i));
        }
        settle(people);
        people.stream().filter(Inhabitant::isCertifiedLate).forEach(person -> certify(person, LONG_AGO));
        apply(people);
        receive();
        clear();
        raise();
    }

    private static PersonId id(int i) {
        return new PersonId("371500%08d".formatted(FIRST_NUMBER + i));
    }

    /** Every eighth is not certified, and every tenth later than it was ill. */
    private Inhabitant arrive(int i) {
        String name = SURNAMES.charAt(i % SURNAMES.length()) + "示" + GIVEN.charAt(i / SURNAMES.length());
        var person = new Person(
                id(i),
                name,
                IdNumber.NONE,
                LocalDate.of(1935 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextBoolean() ? Sex.F : Sex.M,
                CITY,
                TOWNSHIPS.get(i % TOWNSHIPS.size()),
                Insurance.RESIDENT);
        medAssist.work().on(new RegisterPerson(person), by(Role.CLERK));
        Optional<Category> category =
                i % 8 == 7 ? Optional.empty() : Optional.of(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        var inhabitant = new Inhabitant(person.id(), category, i % 10 == 3 && category.isPresent());
        if (!inhabitant.isCertifiedLate()) {
            certify(inhabitant, LONG_AGO);
        }
        return inhabitant;
    }

    private void certify(Inhabitant inhabitant, LocalDate from) {
        inhabitant.category().ifPresent(category -> {
            boolean isMonitored = category == Category.MONITORED;
            var certification = new Certification(
                    "RD-" + inhabitant.id().value(),
                    category,
                    isMonitored ? MonitoredSubtype.SUDDEN : None.NONE,
                    Validity.since(from),
                    isMonitored ? Issuer.RURAL_REVITALISATION : Issuer.CIVIL_AFFAIRS,
                    false);
            medAssist.work().on(new CertifyPerson(inhabitant.id(), certification, "名单"), by(Role.CLERK));
        });
    }

    /** All bills of the year so far, by their days; every twentieth is reversed. */
    private void settle(List<Inhabitant> people) {
        List<Bill> bills = new ArrayList<>();
        for (Inhabitant person : people) {
            int count = random.nextInt(MOST_BILLS + 1);
            for (int i = 0; i < count; i++) {
                bills.add(new Bill(
                        person, LocalDate.ofYearDay(today.getYear(), 1 + random.nextInt(today.getDayOfYear())), i));
            }
        }
        bills.sort(Comparator.comparing(Bill::day)
                .thenComparing(bill -> bill.of().id().value()));
        for (int i = 0; i < bills.size(); i++) {
            Outcome<Settlement> outcome = medAssist.work().on(new SettleClaim(claim(bills.get(i))), by(Role.HOSPITAL));
            if (i % 20 == 11 && outcome instanceof Outcome.Done<Settlement>(Settlement settled)) {
                medAssist.work().on(ReverseSettlement.of(settled, "退费"), by(Role.CLERK));
            }
        }
    }

    /** A bill of which insurance has paid something over a half of what lies inside policy scope. */
    private Claim claim(Bill bill) {
        CareType care = CARE.get(random.nextInt(CARE.size()));
        long yuan = care == CareType.INPATIENT ? 3_000 + random.nextInt(57_000) : 200 + random.nextInt(2_800);
        Money total = Money.ofFen(yuan * 100 + random.nextInt(100));
        Money outside = Money.ofFen(total.fen() / 25);
        Money before = Money.ofFen(total.fen() / 30);
        Money inside = total.minus(outside).minus(before);
        var paid = new PaidEarlier(
                Money.ofFen(inside.fen() * 6 / 10),
                yuan > 20_000 ? Money.ofFen(inside.fen() / 10) : Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
        return new Claim(
                new SettlementKey(
                        new InstitutionId(HOSPITALS.get(random.nextInt(HOSPITALS.size()))),
                        "DY-" + bill.of().id().value().substring(10) + "-" + bill.number()),
                bill.of().id(),
                CITY,
                new Visit("", care, Diagnosis.UNSTATED, bill.day(), bill.day(), false, true),
                new Expense(total, outside, Money.ZERO, before, inside, paid, Money.ZERO),
                "",
                Payee.UNSTATED);
    }

    /** Three who ask for the bills of before, with one paper or without. */
    private void apply(List<Inhabitant> people) {
        for (int i = 0; i < 3; i++) {
            var key = new ApplicationKey(CITY, "SQ-" + today.getYear() + "-" + (i + 1));
            medAssist
                    .work()
                    .on(
                            new ReceiveApplication(
                                    key,
                                    people.get(10 * i + 5).id(),
                                    "LOOK_BACK",
                                    Optional.of(today.minusDays(3L * i)),
                                    AidApplication.Channel.TOWNSHIP,
                                    "",
                                    i == 0 ? List.of() : List.of(new HandedIn("INVOICE", "", "")),
                                    ApplicationFacts.NONE),
                            by(Role.TOWNSHIP));
        }
    }

    /** A list of the month, of a person whom nobody knows yet: it is read in the background and waits for a second person then. */
    private void receive() {
        String content = "姓名,身份证号,起始日期\n示例丁,,%s\n".formatted(today.withDayOfMonth(1));
        medAssist
                .importingRosters()
                .receive(
                        new RosterHead(
                                CITY,
                                Issuer.CIVIL_AFFAIRS,
                                Optional.of(Category.SUBSISTENCE_MARGIN),
                                YearMonth.from(today),
                                RosterHead.Kind.CHANGES),
                        "低保边缘-" + YearMonth.from(today) + ".csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        by(Role.ROSTER_SUPPLIER));
    }

    /** What institutions ask to be paid for the month before. */
    private void clear() {
        for (String hospital : HOSPITALS) {
            for (ClearingType type : ClearingType.values()) {
                var period = new ClearingPeriod(
                        CITY, new InstitutionId(hospital), YearMonth.from(today).minusMonths(1), type);
                medAssist.clearing().apply(period, ClaimedFigures.NONE, by(Role.HOSPITAL));
            }
        }
    }

    /** What the assistance fund has raised in the year, a part of which is still on its way, and one donation that waits to be booked. */
    private void raise() {
        LocalDate begin = today.withDayOfYear(1);
        raise(new FundEvent.Receipt(FundSource.CARRIED_OVER, yuan(120_000), "结转", begin, Optional.of(begin)));
        raise(new FundEvent.Receipt(FundSource.CENTRAL, yuan(900_000), "示财社〔1〕号", begin, Optional.empty()));
        raise(new FundEvent.Arrival(2, yuan(600_000), "示凭0001", begin));
        raise(new FundEvent.Receipt(FundSource.CITY, yuan(300_000), "示市财〔2〕号", begin, Optional.of(begin)));
        raise(new FundEvent.Receipt(FundSource.LOTTERY, yuan(80_000), "示彩〔3〕号", begin, Optional.of(begin)));
        raise(new FundEvent.Budget(Purpose.ENROLMENT, yuan(400_000), "示预算〔1〕号"));
        book(new FundEvent.Receipt(FundSource.DONATION, yuan(5_000), "示捐0007", today, Optional.of(today)));
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }

    private void raise(FundEvent event) {
        if (book(event) instanceof Outcome.Done<PendingAct>(PendingAct act)) {
            medAssist.decidingActs().approve(act.id(), act.digest(), "核对无误", by(Role.SUPERVISOR));
        }
    }

    private Outcome<PendingAct> book(FundEvent event) {
        return medAssist
                .keepingFunds()
                .book(new FundAccount(CITY, today.getYear(), Fund.ASSISTANCE_FUND), event, "示例", by(Role.FINANCE));
    }
}
