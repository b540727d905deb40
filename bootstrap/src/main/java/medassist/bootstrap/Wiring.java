package medassist.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import medassist.application.answering.AnsweringOnce;
import medassist.application.consulting.ConsultingPolicies;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.port.Exchanges;
import medassist.application.port.Institutions;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.receipting.IssuingReceipts;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.registering.RegisteringRecords;
import medassist.application.settling.AssessingClaims;
import medassist.application.settling.ReversingSettlements;
import medassist.application.settling.SettlingClaims;

/** Makes beans of the use cases, which know no framework themselves. */
@Factory
final class Wiring {

    /** Microseconds, as finely as the database keeps time. */
    private static final Duration TICK = Duration.ofNanos(1000);

    // Micronaut has a clock of its own, which is finer.
    @Singleton
    @Primary
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }

    @Singleton
    AssessingClaims assessingClaims(Persons persons, Institutions institutions, PolicyPacks policyPacks) {
        return new AssessingClaims(persons, institutions, policyPacks);
    }

    @Singleton
    SettlingClaims settlingClaims(
            AssessingClaims assessing,
            Ledgers ledgers,
            Settlements settlements,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new SettlingClaims(assessing, ledgers, settlements, unitOfWork, clock, Version.text());
    }

    @Singleton
    ReversingSettlements reversingSettlements(
            Ledgers ledgers, Settlements settlements, UnitOfWork unitOfWork, InstantSource clock) {
        return new ReversingSettlements(ledgers, settlements, unitOfWork, clock);
    }

    @Singleton
    AnsweringOnce answeringOnce(Exchanges exchanges, UnitOfWork unitOfWork) {
        return new AnsweringOnce(exchanges, unitOfWork);
    }

    @Singleton
    RegisteringRecords registeringRecords(Institutions institutions, Persons persons, UnitOfWork unitOfWork) {
        return new RegisteringRecords(institutions, persons, unitOfWork);
    }

    @Singleton
    ConsultingRecords consultingRecords(
            Institutions institutions,
            Persons persons,
            Ledgers ledgers,
            Settlements settlements,
            UnitOfWork unitOfWork) {
        return new ConsultingRecords(institutions, persons, ledgers, settlements, unitOfWork);
    }

    @Singleton
    ConsultingPolicies consultingPolicies(
            PolicyPacks policyPacks, Persons persons, Ledgers ledgers, UnitOfWork unitOfWork, InstantSource clock) {
        return new ConsultingPolicies(policyPacks, persons, ledgers, unitOfWork, clock);
    }

    @Singleton
    IssuingReceipts issuingReceipts(Settlements settlements, UnitOfWork unitOfWork) {
        return new IssuingReceipts(settlements, unitOfWork);
    }

    @Singleton
    RecomputingReceipts recomputingReceipts(PolicyPacks policyPacks) {
        return new RecomputingReceipts(policyPacks);
    }
}
