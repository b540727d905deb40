package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Adjustments;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.Commitment;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundFigure;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link FundAccounts} and {@link FundFigures} must do. */
public interface FundsContract extends OverStores {

    Caller CLERK = Desk.caller("clerk");
    LocalDate DAY = LocalDate.of(2023, 1, 5);
    UsedBefore OPENING = new UsedBefore(List.of(), List.of(), Money.ofFen(700), Money.ofFen(700));
    Stamp APPROVED = new Stamp(Instant.parse("2023-01-06T01:02:03.000004Z"), "supervisor", "R1", "下达");

    @Test
    default void keepsLinesOfAccountsInTheirOrder() {
        var account = new FundAccount(new DivisionCode("999900"), yearOfOnesOwn(), Fund.ASSISTANCE_FUND);
        var other = new FundAccount(account.jurisdiction(), account.year(), Fund.COUNTY_FINANCE);
        List<FundEvent> events = List.of(
                new FundEvent.Receipt(FundSource.CENTRAL, Money.ofFen(1_000_001), "财〔2023〕1号", DAY, Optional.empty()),
                new FundEvent.Arrival(1, Money.ofFen(400_000), "V1", DAY.plusDays(3)),
                new FundEvent.Receipt(FundSource.DONATION, Money.ofFen(5), "", DAY, Optional.of(DAY)),
                new FundEvent.Transfer(other, Money.ofFen(-7), "D2", DAY.plusDays(4)),
                new FundEvent.Budget(Purpose.benefit("regular"), Money.ofFen(90), "预算"),
                new FundEvent.Correction(
                        5, new FundEvent.Budget(Purpose.benefit("regular"), Money.ofFen(90), "预算"), "查账1"));
        for (int i = 0; i < events.size(); i++) {
            add(new FundEntry(account, i + 1L, events.get(i), "finance", APPROVED));
        }
        var theirs = new FundEntry(
                other, 1, new FundEvent.Transfer(account, Money.ofFen(7), "D2", DAY.plusDays(4)), "finance", APPROVED);
        add(theirs);

        List<FundEntry> found = stores().unitOfWork()
                .within(() -> stores().fundAccounts().entries(account.jurisdiction(), account.year()));
        assertThat(found.stream()
                        .filter(entry -> entry.account().equals(account))
                        .map(FundEntry::event))
                .containsExactlyElementsOf(events);
        assertThat(found.getFirst().approved()).isEqualTo(APPROVED);
        assertThat(found).last().isEqualTo(theirs);
        assertThatThrownBy(() -> add(new FundEntry(account, 5, events.getFirst(), "finance", APPROVED)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> add(new FundEntry(account, 8, events.getFirst(), "finance", APPROVED)))
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().fundAccounts().isIntact(account)).isTrue();
    }

    /** No other test has booked anything in it. */
    private int yearOfOnesOwn() {
        return 3000 + Math.floorMod(sample().unique().hashCode(), 6000);
    }

    private void add(FundEntry entry) {
        stores().unitOfWork().within(() -> {
            stores().fundAccounts().add(entry);
            return entry;
        });
    }

    @Test
    default void followsWhatLedgersBindFundsTo() {
        var now = new AtomicReference<>(Instant.parse("2023-05-31T15:59:59.000001Z"));
        Desk desk = Desk.over(stores(), new City().policyPacks, now::get);
        PersonId person = newcomer(desk);
        var hospital = new InstitutionId("H-" + sample().unique());
        stores().unitOfWork()
                .within(() -> stores().institutions()
                        .put(new Institution(
                                hospital,
                                "",
                                City.CODE,
                                Institution.Level.TERTIARY,
                                List.of(Validity.since(LocalDate.of(2020, 1, 1))))));
        List<FundFigure> before = followed();

        settle(desk, person, hospital, "S1", "500.00");
        assertThat(more(before)).as("nobody has said that the person is poor").isEmpty();

        desk.certify(person, certification(), "补录", CLERK);
        release(desk, person);
        assertThat(more(before)).containsExactly("2023-05 ADJUSTMENT  0 350.00");

        now.set(Instant.parse("2023-05-31T16:00:00.000001Z"));
        settle(desk, person, hospital, "S2", "100.00");
        assertThat(more(before))
                .containsExactly("2023-05 ADJUSTMENT  0 350.00", "2023-06 BENEFIT:regular poor 1 70.00");

        var key = new SettlementKey(hospital, "S1");
        desk.reverse(key, "录入错误", Desk.caller(hospital.value(), "M1"));
        assertThat(more(before))
                .as("what was adjusted is reversed with it")
                .containsExactly(
                        "2023-05 ADJUSTMENT  0 350.00",
                        "2023-06 ADJUSTMENT  0 -350.00",
                        "2023-06 BENEFIT:regular poor 1 70.00");

        desk.reinstate(person, hospital, "M1", "误冲正", Desk.caller(hospital.value(), "M2"));
        assertThat(sum(before)).isEqualTo(assistance(person));
        desk.reverse(new SettlementKey(hospital, "S2"), "退费", CLERK);
        desk.reverse(key, "退费", CLERK);
        // What the office had paid is given back, and what stands then is nothing.
        release(desk, person);
        assertThat(sum(before)).isEqualTo(assistance(person)).isEqualTo(Money.ZERO);

        var ledger = new LedgerKey(person, City.CODE, 2023);
        desk.takeOver(ledger, OPENING, "L1", CLERK);
        desk.reverseOpening(ledger, CLERK);
        assertThat(sum(before)).as("what was used elsewhere is nobody's here").isEqualTo(Money.ZERO);

        List<FundFigure> followed = followed();
        stores().fundFigures().startAnew();
        assertThat(followed()).as("summed up from nothing").isEqualTo(followed);
    }

    private PersonId newcomer(Desk desk) {
        var id = new PersonId("F-" + sample().unique());
        desk.register(
                new Person(id, "李", IdNumber.NONE, LocalDate.of(1970, 1, 1), Sex.M, City.CODE, "", Insurance.RESIDENT),
                CLERK);
        return id;
    }

    private static Certification certification() {
        return new Certification(
                "C1",
                Category.SUBSISTENCE_ALLOWANCE,
                None.NONE,
                Validity.since(LocalDate.of(2020, 1, 1)),
                Issuer.CIVIL_AFFAIRS,
                false);
    }

    private static void settle(Desk desk, PersonId person, InstitutionId hospital, String id, String inScope) {
        desk.settle(City.claim(id, person, City.CODE, hospital, City.DAY, inScope), Desk.caller(hospital.value(), id));
    }

    private static void release(Desk desk, PersonId person) {
        List<Adjustment> due = desk.medAssist()
                .trails()
                .adjustments(new Adjustments.Filter(person.value(), Adjustments.State.DUE), "", 10, CLERK);
        due.forEach(adjustment -> desk.release(adjustment.id(), "补发", CLERK));
    }

    private Money assistance(PersonId person) {
        return stores().unitOfWork()
                .within(() -> stores().ledgers().read(new LedgerKey(person, City.CODE, 2023)))
                .assistance();
    }

    /** All figures of the city's year, once all that was posted is taken in. */
    private List<FundFigure> followed() {
        boolean more = true;
        while (more) {
            more = stores().fundFigures().follow(2);
        }
        return stores().fundFigures().of(City.CODE, 2023);
    }

    private Money sum(List<FundFigure> before) {
        return Stream.concat(
                        followed().stream().map(figure -> figure.commitment().amount()),
                        before.stream()
                                .map(figure -> figure.commitment().amount().negated()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What has come to it since, month by month. */
    private List<String> more(List<FundFigure> before) {
        List<FundFigure> after = followed();
        return Stream.concat(
                        after.stream(),
                        before.stream()
                                .map(figure -> new FundFigure(
                                        figure.jurisdiction(),
                                        figure.year(),
                                        figure.month(),
                                        negated(figure.commitment()))))
                .collect(Collectors.groupingBy(
                        FundFigure::month,
                        TreeMap::new,
                        Collectors.mapping(FundFigure::commitment, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(each -> Commitment.sum(each.getValue()).stream()
                        .map(sum -> String.join(
                                " ",
                                each.getKey().toString(),
                                sum.purpose().toString(),
                                sum.aidClass(),
                                Long.toString(sum.cases()),
                                sum.amount().toString())))
                .sorted()
                .toList();
    }

    private static Commitment negated(Commitment commitment) {
        return new Commitment(
                commitment.fund(),
                commitment.purpose(),
                commitment.aidClass(),
                -commitment.cases(),
                commitment.amount().negated());
    }
}
