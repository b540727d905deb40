package medassist.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import medassist.application.MedAssist;
import medassist.application.Stores;
import medassist.application.access.KeepingAccounts;
import medassist.application.access.Sessions;
import medassist.application.access.SigningIn;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.applying.HandlingApplications;
import medassist.application.applying.KeepingPapers;
import medassist.application.applying.PublicationLists;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.clearing.DecidingClearings;
import medassist.application.enrolling.SubsidisingEnrolments;
import medassist.application.funding.KeepingFunds;
import medassist.application.importing.ImportingRosters;
import medassist.application.opening.TakingOverBalances;
import medassist.application.parameters.SettingParameters;
import medassist.application.paying.PayingPersons;
import medassist.application.pending.CarryingOutActs;
import medassist.application.pending.DecidingActs;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Subscriber;
import medassist.application.port.Tokens;
import medassist.application.queries.PayableQueries;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.RecordQueries;
import medassist.application.queries.RevealingPersons;
import medassist.application.queries.TrailQueries;
import medassist.application.receipting.IssuingReceipts;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.ExchangingFiles;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.application.recovering.RecoveringAid;
import medassist.application.registering.MergingNumbers;
import medassist.application.registering.RegisteringInstitutions;
import medassist.application.relaying.RelayingEvents;
import medassist.application.sessions.OperatorSessions;
import medassist.application.sessions.UsingSignatures;
import medassist.application.trying.TryingPolicies;
import medassist.application.watching.ExportingAlertLists;
import medassist.application.watching.WatchingBurdens;
import medassist.application.work.AnsweringOnce;
import medassist.application.work.Work;
import medassist.domain.clearing.ReversalDay;

/** Makes beans of the conversations, which know no framework themselves. */
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
    MedAssist medAssist(
            Stores stores,
            PolicyPacks policyPacks,
            Subscriber subscriber,
            Tokens tokens,
            InstantSource clock,
            Optional<ReversalDay> reversalDay) {
        return MedAssist.over(
                stores, policyPacks, subscriber, tokens, clock, Version.text(), reversalDay.orElse(ReversalDay.OWN));
    }

    @Singleton
    Work work(MedAssist medAssist) {
        return medAssist.work();
    }

    @Singleton
    AnsweringOnce answeringOnce(MedAssist medAssist) {
        return medAssist.answeringOnce();
    }

    @Singleton
    RegisteringInstitutions registeringInstitutions(MedAssist medAssist) {
        return medAssist.registering();
    }

    @Singleton
    RecordQueries recordQueries(MedAssist medAssist) {
        return medAssist.records();
    }

    @Singleton
    TrailQueries trailQueries(MedAssist medAssist) {
        return medAssist.trails();
    }

    @Singleton
    PayableQueries payableQueries(MedAssist medAssist) {
        return medAssist.payables();
    }

    @Singleton
    PolicyQueries policyQueries(MedAssist medAssist) {
        return medAssist.policies();
    }

    @Singleton
    IssuingReceipts issuingReceipts(MedAssist medAssist) {
        return medAssist.issuingReceipts();
    }

    // By itself, since receipts are computed again without a database too.
    @Singleton
    RecomputingReceipts recomputingReceipts(PolicyPacks policyPacks) {
        return new RecomputingReceipts(policyPacks);
    }

    @Singleton
    DrawingUpStatements drawingUpStatements(MedAssist medAssist) {
        return medAssist.statements();
    }

    @Singleton
    ReconcilingBooks reconcilingBooks(MedAssist medAssist) {
        return medAssist.reconciling();
    }

    @Singleton
    ApplyingForClearing applyingForClearing(MedAssist medAssist) {
        return medAssist.clearing();
    }

    @Singleton
    DecidingClearings decidingClearings(MedAssist medAssist) {
        return medAssist.decidingClearings();
    }

    @Singleton
    ExchangingFiles exchangingFiles(MedAssist medAssist) {
        return medAssist.files();
    }

    @Singleton
    OperatorSessions operatorSessions(MedAssist medAssist) {
        return medAssist.attending();
    }

    @Singleton
    UsingSignatures usingSignatures(MedAssist medAssist) {
        return medAssist.usingSignatures();
    }

    @Singleton
    WatchingBurdens watchingBurdens(MedAssist medAssist) {
        return medAssist.watchingBurdens();
    }

    @Singleton
    ExportingAlertLists exportingAlertLists(MedAssist medAssist) {
        return medAssist.exportingAlertLists();
    }

    @Singleton
    SubsidisingEnrolments subsidisingEnrolments(MedAssist medAssist) {
        return medAssist.subsidising();
    }

    @Singleton
    ImportingRosters importingRosters(MedAssist medAssist) {
        return medAssist.importingRosters();
    }

    @Singleton
    HandlingApplications handlingApplications(MedAssist medAssist) {
        return medAssist.handlingApplications();
    }

    @Singleton
    PayingPersons payingPersons(MedAssist medAssist) {
        return medAssist.payingPersons();
    }

    @Singleton
    PublicationLists publications(MedAssist medAssist) {
        return medAssist.publications();
    }

    @Singleton
    KeepingFunds keepingFunds(MedAssist medAssist) {
        return medAssist.keepingFunds();
    }

    @Singleton
    TryingPolicies tryingPolicies(MedAssist medAssist) {
        return medAssist.tryingPolicies();
    }

    @Singleton
    KeepingPapers papers(MedAssist medAssist) {
        return medAssist.papers();
    }

    @Singleton
    RecoveringAid recoveringAid(MedAssist medAssist) {
        return medAssist.recoveringAid();
    }

    @Singleton
    RelayingEvents relayingEvents(MedAssist medAssist) {
        return medAssist.relaying();
    }

    @Singleton
    DecidingActs decidingActs(MedAssist medAssist) {
        return medAssist.decidingActs();
    }

    @Singleton
    CarryingOutActs carryingOutActs(MedAssist medAssist) {
        return medAssist.carryingOutActs();
    }

    @Singleton
    SettingParameters settingParameters(MedAssist medAssist) {
        return medAssist.settingParameters();
    }

    @Singleton
    TakingOverBalances takingOver(MedAssist medAssist) {
        return medAssist.takingOver();
    }

    @Singleton
    DecidingAdjustments decidingAdjustments(MedAssist medAssist) {
        return medAssist.decidingAdjustments();
    }

    @Singleton
    RevealingPersons revealing(MedAssist medAssist) {
        return medAssist.revealing();
    }

    @Singleton
    SigningIn signingIn(MedAssist medAssist) {
        return medAssist.signingIn();
    }

    @Singleton
    KeepingAccounts keepingAccounts(MedAssist medAssist) {
        return medAssist.keepingAccounts();
    }

    @Singleton
    Sessions sessions(MedAssist medAssist) {
        return medAssist.sessions();
    }

    @Singleton
    MergingNumbers merging(MedAssist medAssist) {
        return medAssist.merging();
    }
}
