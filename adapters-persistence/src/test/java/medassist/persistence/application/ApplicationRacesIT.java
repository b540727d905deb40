package medassist.persistence.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.applying.ApplicationAct;
import medassist.application.applying.ReceiveApplication;
import medassist.contracts.city.Desk;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.InvoicedBill;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.persistence.TestDatabase;
import medassist.persistence.chain.Finding;
import medassist.persistence.chain.LedgerVerification;
import medassist.persistence.chain.Progress;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many who decide on application at once, over PostgreSQL. */
class ApplicationRacesIT {

    private static final int APPLICATIONS = 6;
    private static final int APPROVERS = 4;
    private static final int ROUNDS = Integer.getInteger("medassist.race-rounds", 12) / 2;
    private static final LocalDate RECEIVED = LocalDate.of(2023, 12, 20);
    private static final Caller CLERK = Desk.caller("clerk");
    private static final ExecutorService RACERS = Executors.newFixedThreadPool(APPLICATIONS * APPROVERS);

    private final TestDatabase database = TestDatabase.started();
    private final FuyangCity city = new FuyangCity(database, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    private final String unique = Long.toString(System.nanoTime(), 36);

    @AfterAll
    static void stop() {
        RACERS.shutdown();
    }

    @Test
    void grantNoMoreThanTheLimitAndEachApplicationOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = unique + "-" + round + "-";
            PersonId person = city.registerPerson("P-" + id);
            city.desk().settle(FuyangCity.claim(person, "S-" + id, 60_000_000), CLERK);
            // Half of 60,000 yuan each, of which the limit of 100,000 has three whole.
            List<ApplicationKey> reviewed = IntStream.range(0, APPLICATIONS)
                    .mapToObj(i -> reviewed(person, "SPECIAL", id + i, accepted(6_000_000)))
                    .toList();

            List<Outcome<AidApplication>> outcomes = race(reviewed.stream()
                    .flatMap(key -> IntStream.range(0, APPROVERS)
                            .<Callable<Outcome<AidApplication>>>mapToObj(
                                    i -> () -> approve(key, Money.ofFen(3_000_000), "approver-" + i))));

            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(3);
            Counters counters = city.desk()
                    .medAssist()
                    .records()
                    .ledger(FuyangCity.ledger(person), CLERK)
                    .orElseThrow()
                    .ledger()
                    .counters();
            assertThat(counters.of(Counter.pool("special"))).isEqualTo(Money.ofFen(9_000_000));
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void serveABillOnceWhoeverBringsIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = unique + "-b" + round + "-";
            List<ApplicationKey> reviewed = IntStream.range(0, APPLICATIONS)
                    .mapToObj(i -> reviewed(
                            city.registerPerson("B-" + id + i),
                            "MANUAL_CLAIM",
                            id + i,
                            bill(new PersonId("B-" + id + i), "F-" + id)))
                    .toList();

            List<Outcome<AidApplication>> outcomes =
                    race(reviewed.stream().map(key -> () -> approve(key, Money.ofFen(70_000), "approver")));

            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream()
                            .filter(Outcome.Refused.class::isInstance)
                            .map(outcome -> ((Outcome.Refused<AidApplication>) outcome)
                                    .refusal()
                                    .code()))
                    .hasSize(APPLICATIONS - 1)
                    .containsOnly(Refusal.Code.BILL_USED_BEFORE);
        }
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        database.bean(LedgerVerification.class).verify(Progress.NONE, findings::add, _ -> {});
        return findings;
    }

    private static ApplicationFacts accepted(long fen) {
        return facts(List.of(), Optional.of(Money.ofFen(fen)));
    }

    private static ApplicationFacts bill(PersonId person, String invoice) {
        return facts(
                List.of(new InvoicedBill(
                        invoice,
                        FuyangCity.claim(person, invoice, 100_000)
                                .under(new SettlementKey(FuyangCity.HOSPITAL, invoice)))),
                Optional.empty());
    }

    private static ApplicationFacts facts(List<InvoicedBill> bills, Optional<Money> accepted) {
        return new ApplicationFacts(
                Optional.empty(),
                bills,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                accepted,
                Optional.empty(),
                Optional.empty());
    }

    private ApplicationKey reviewed(PersonId person, String kind, String id, ApplicationFacts facts) {
        var key = new ApplicationKey(FuyangCity.CODE, "A-" + id);
        var received = new ReceiveApplication(
                key, person, kind, Optional.of(RECEIVED), AidApplication.Channel.OFFICE, "", List.of(), facts);
        assertThat(city.desk().medAssist().work().on(received, CLERK)).isInstanceOf(Outcome.Done.class);
        assertThat(act(key, new ApplicationAct.Review(), CLERK)).isInstanceOf(Outcome.Done.class);
        return key;
    }

    private Outcome<AidApplication> approve(ApplicationKey key, Money amount, String approver) {
        return act(key, new ApplicationAct.Approve(Optional.of(amount)), Desk.caller(approver));
    }

    private Outcome<AidApplication> act(ApplicationKey key, ApplicationAct act, Caller by) {
        var medAssist = city.desk().medAssist();
        return medAssist
                .work()
                .on(
                        medAssist
                                .handlingApplications()
                                .handling(key, act, "同意", by)
                                .orElseThrow(),
                        by);
    }

    private static List<Outcome<AidApplication>> race(Stream<Callable<Outcome<AidApplication>>> racers)
            throws Exception {
        var outcomes = new ArrayList<Outcome<AidApplication>>();
        for (Future<Outcome<AidApplication>> racer : RACERS.invokeAll(racers.toList())) {
            outcomes.add(racer.get());
        }
        return outcomes;
    }
}
