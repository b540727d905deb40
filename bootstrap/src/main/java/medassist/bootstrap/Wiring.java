package medassist.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.answering.AnsweringOnce;
import medassist.application.assessing.AssessingClaims;
import medassist.application.attending.AttendingOperators;
import medassist.application.certifying.CertifyingRecipients;
import medassist.application.clearing.ClearingAdvances;
import medassist.application.clearing.DecidingClearings;
import medassist.application.consulting.ConsultingPolicies;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.consulting.ConsultingTrails;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Events;
import medassist.application.port.Exchanges;
import medassist.application.port.Institutions;
import medassist.application.port.KeptFiles;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Settlements;
import medassist.application.port.SignIns;
import medassist.application.port.Subscriber;
import medassist.application.port.UnitOfWork;
import medassist.application.posting.PostingEntries;
import medassist.application.receipting.IssuingReceipts;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.ExchangingFiles;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.application.registering.RegisteringRecords;
import medassist.application.relaying.RelayingEvents;
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
    PostingEntries postingEntries(Ledgers ledgers, Events events, AuditTrail audit, InstantSource clock) {
        return new PostingEntries(ledgers, events, audit, clock);
    }

    @Singleton
    ReplayingYears replayingYears(
            AssessingClaims assessing,
            Persons persons,
            Ledgers ledgers,
            Settlements settlements,
            Adjustments adjustments,
            Events events) {
        return new ReplayingYears(assessing, persons, ledgers, settlements, adjustments, events);
    }

    @Singleton
    SettlingClaims settlingClaims(
            AssessingClaims assessing,
            Ledgers ledgers,
            Settlements settlements,
            PostingEntries posting,
            ReplayingYears replaying,
            UnitOfWork unitOfWork) {
        return new SettlingClaims(assessing, ledgers, settlements, posting, replaying, unitOfWork, Version.text());
    }

    @Singleton
    ReversingSettlements reversingSettlements(
            Ledgers ledgers,
            Settlements settlements,
            Clearings clearings,
            PostingEntries posting,
            ReplayingYears replaying,
            AnsweringOnce answering,
            UnitOfWork unitOfWork) {
        return new ReversingSettlements(ledgers, settlements, clearings, posting, replaying, answering, unitOfWork);
    }

    @Singleton
    DecidingAdjustments decidingAdjustments(
            Adjustments adjustments,
            Ledgers ledgers,
            ReplayingYears replaying,
            PostingEntries posting,
            AuditTrail audit,
            UnitOfWork unitOfWork) {
        return new DecidingAdjustments(adjustments, ledgers, replaying, posting, audit, unitOfWork);
    }

    @Singleton
    CertifyingRecipients certifyingRecipients(
            Persons persons,
            Ledgers ledgers,
            ReplayingYears replaying,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new CertifyingRecipients(persons, ledgers, replaying, audit, unitOfWork, clock);
    }

    @Singleton
    RelayingEvents relayingEvents(Events events, Subscriber subscriber, UnitOfWork unitOfWork, InstantSource clock) {
        return new RelayingEvents(events, subscriber, unitOfWork, clock);
    }

    @Singleton
    ConsultingTrails consultingTrails(Adjustments adjustments, Events events, AuditTrail audit, UnitOfWork unitOfWork) {
        return new ConsultingTrails(adjustments, events, audit, unitOfWork);
    }

    @Singleton
    AnsweringOnce answeringOnce(Exchanges exchanges, UnitOfWork unitOfWork) {
        return new AnsweringOnce(exchanges, unitOfWork);
    }

    @Singleton
    RegisteringRecords registeringRecords(
            Institutions institutions, Persons persons, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        return new RegisteringRecords(institutions, persons, audit, unitOfWork, clock);
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

    @Singleton
    DrawingUpStatements drawingUpStatements(
            Settlements settlements,
            Clearings clearings,
            Persons persons,
            AnsweringOnce answering,
            UnitOfWork unitOfWork) {
        return new DrawingUpStatements(settlements, clearings, persons, answering, unitOfWork);
    }

    @Singleton
    ReconcilingBooks reconcilingBooks(
            DrawingUpStatements statements,
            Differences differences,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new ReconcilingBooks(statements, differences, audit, unitOfWork, clock);
    }

    @Singleton
    ClearingAdvances clearingAdvances(
            DrawingUpStatements statements,
            Clearings clearings,
            Institutions institutions,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new ClearingAdvances(statements, clearings, institutions, audit, unitOfWork, clock);
    }

    @Singleton
    DecidingClearings decidingClearings(
            Clearings clearings,
            Differences differences,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        return new DecidingClearings(clearings, differences, audit, unitOfWork, clock);
    }

    @Singleton
    ExchangingFiles exchangingFiles(KeptFiles files, UnitOfWork unitOfWork, InstantSource clock) {
        return new ExchangingFiles(files, unitOfWork, clock);
    }

    @Singleton
    AttendingOperators attendingOperators(
            SignIns signIns, AuditTrail audit, UnitOfWork unitOfWork, InstantSource clock) {
        return new AttendingOperators(signIns, audit, unitOfWork, clock);
    }
}
