package medassist.contracts.recovering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import medassist.application.MedAssist;
import medassist.application.paying.PayingPersons.Answer;
import medassist.application.port.PayableFilter;
import medassist.application.port.Recoveries;
import medassist.application.queries.PayableQueries;
import medassist.application.recovering.RecoveryStanding;
import medassist.application.recovering.Report;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.audit.Caller;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Payee;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.payable.PaymentState;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.validity.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random settlements, reversals, payments by the bank and recoveries against persons and the institution: after each step, what the fund gives
 * to the institution, has paid and owes to persons, less what is owed back, is what stands in the ledgers.
 */
class RandomRecoveriesTests {

    private static final Caller CLERK = Desk.caller("clerk");
    private static final Caller APPROVER = Desk.caller("approver");
    private static final Validity YEAR = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    private static final int PERSONS = 4;

    private final City city = new City();
    private final MedAssist medAssist = city.desk.medAssist();
    private final List<SettlementKey> standing = new ArrayList<>();
    private final List<SettlementKey> everSettled = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 20_261_130})
    void conserveTheMoney(long seed) {
        var random = new Random(seed);
        for (int person = 0; person < PERSONS; person++) {
            register(new PersonId("R" + person));
        }
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> settle("S" + step, random);
                case 3 -> reverseOne(random);
                case 4 -> payAll(random);
                default -> recoverOne(random);
            }
            assertThat(toInstitution().plus(paid()).plus(owedToPersons()).minus(owedBack()))
                    .as("step %d of %d", step, seed)
                    .isEqualTo(inLedgers());
        }
        assertThat(owedBack()).as("something is recovered").isNotEqualTo(Money.ZERO);
    }

    private void register(PersonId id) {
        var payee = new medassist.domain.recipient.Payee(
                "王", "信用社", "6222020200112233", medassist.domain.recipient.Payee.Relation.SELF, "");
        city.desk.register(
                new Person(
                        id,
                        "王",
                        IdNumber.NONE,
                        LocalDate.of(1970, 1, 1),
                        Sex.M,
                        City.CODE,
                        "",
                        Insurance.RESIDENT,
                        HouseholdRegistration.UNSTATED,
                        Person.ALIVE,
                        List.of(),
                        Particulars.NONE.with(payee)),
                CLERK);
        city.desk.certify(
                id,
                new Certification(
                        "C1",
                        Category.SUBSISTENCE_ALLOWANCE,
                        CertificationDetail.None.NONE,
                        Validity.since(LocalDate.of(2020, 1, 1)),
                        Issuer.CIVIL_AFFAIRS,
                        false),
                "",
                CLERK);
    }

    private void settle(String id, Random random) {
        Claim claim = City.claim(
                id,
                new PersonId("R" + random.nextInt(PERSONS)),
                City.CODE,
                City.HOSPITAL,
                City.DAY.minusDays(random.nextInt(60)),
                Integer.toString(1 + random.nextInt(400)));
        Payee payee = random.nextBoolean() ? Payee.PERSON : Payee.UNSTATED;
        city.desk.settle(
                new Claim(
                        claim.key(), claim.personId(), claim.jurisdiction(), claim.visit(), claim.expense(), "", payee),
                CLERK);
        standing.add(claim.key());
        everSettled.add(claim.key());
    }

    /** One that the bank has nothing of; of others, the office recovers what is paid. */
    private void reverseOne(Random random) {
        pick(standing, random).filter(key -> !isWithTheBank(key)).ifPresent(key -> {
            city.desk.reverse(key, "误", CLERK);
            standing.remove(key);
        });
    }

    private boolean isWithTheBank(SettlementKey key) {
        return medAssist.payingPersons().owed(all(), false, PayableQueries.START, 1000, CLERK).stream()
                .filter(owed -> owed.payable().subject().equals(key))
                .anyMatch(owed -> owed.payment()
                        .filter(payment -> payment.state().isLive())
                        .isPresent());
    }

    /** Pays all that is owed; the bank fails some. */
    private void payAll(Random random) {
        Outcome<PendingAct> prepared =
                medAssist.payingPersons().prepare(City.CODE, Fund.ASSISTANCE_FUND, Set.of(), LocalDate.MAX, "", CLERK);
        if (prepared instanceof Outcome.Done<PendingAct>(PendingAct act)) {
            medAssist.decidingActs().approve(act.id(), act.digest(), "同意", APPROVER);
            String batch = act.document().text("batch");
            medAssist.payingPersons().export(batch, CLERK);
            List<Answer> answers = medAssist.payingPersons().batch(batch, CLERK).orElseThrow().payments().stream()
                    .map(payment -> random.nextInt(4) == 0
                            ? new Answer(payment.payable(), Optional.empty(), "账号有误")
                            : new Answer(payment.payable(), Optional.of(City.DAY), ""))
                    .toList();
            medAssist.payingPersons().answer(batch, answers, CLERK);
        }
    }

    private void recoverOne(Random random) {
        pick(everSettled, random).ifPresent(key -> {
            PersonId person =
                    city.stores.settlements().find(key).orElseThrow().claim().personId();
            Debtor debtor = random.nextBoolean() ? new Debtor.Human(person) : new Debtor.Hospital(City.HOSPITAL);
            var report = new Report(
                    City.CODE,
                    RecoveryCase.Kind.MISUSE,
                    debtor,
                    List.of(key),
                    List.of(),
                    new RecoveryCase.Finding("抽查", "材料", ""),
                    Optional.empty(),
                    "");
            if (medAssist.recoveringAid().report(report, CLERK) instanceof Outcome.Done<PendingAct>(PendingAct act)) {
                medAssist.decidingActs().approve(act.id(), act.digest(), "属实", APPROVER);
                medAssist.carryingOutActs().carryOut();
                standing.remove(key);
            }
        });
    }

    private static Optional<SettlementKey> pick(List<SettlementKey> from, Random random) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private static PayableFilter all() {
        return new PayableFilter("", City.CODE.value(), PayableFilter.State.ANY);
    }

    private Money toInstitution() {
        return medAssist.statements().lines(City.HOSPITAL, YEAR, CLERK).stream()
                .map(line -> line.shares().aid())
                .reduce(Money.ZERO, Money::plus);
    }

    private Money paid() {
        return medAssist.payingPersons().owed(all(), false, PayableQueries.START, 1000, CLERK).stream()
                .flatMap(owed -> owed.payment().stream())
                .filter(payment -> payment.state() == PaymentState.PAID)
                .map(medassist.domain.payable.Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money owedToPersons() {
        return medAssist.payingPersons().owed(all(), true, PayableQueries.START, 1000, CLERK).stream()
                .map(owed -> owed.payable().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private Money owedBack() {
        var filter = new Recoveries.Filter(City.CODE.value(), Optional.empty(), "", false);
        return medAssist.recoveringAid().list(filter, "", 1000, CLERK).stream()
                .map(RecoveryStanding::balance)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money inLedgers() {
        return city.stores.ledgers().list(City.CODE, 2023, 2023, Optional.empty(), 1000).stream()
                .map((LedgerKey key) ->
                        city.stores.ledgers().read(key).counters().of(Counter.ASSISTANCE))
                .reduce(Money.ZERO, Money::plus);
    }
}
