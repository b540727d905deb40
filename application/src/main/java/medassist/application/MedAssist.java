package medassist.application;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
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
import medassist.application.pending.ActKind;
import medassist.application.pending.ActKinds;
import medassist.application.pending.CarryingOutActs;
import medassist.application.pending.DecidingActs;
import medassist.application.pending.PreparingActs;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Subscriber;
import medassist.application.port.Tokens;
import medassist.application.queries.PayableQueries;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.RecordQueries;
import medassist.application.queries.RevealingPersons;
import medassist.application.queries.TrailQueries;
import medassist.application.receipting.IssuingReceipts;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.ExchangingFiles;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.application.recovering.RecoveringAid;
import medassist.application.recovering.ReportedItems;
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

/**
 * All conversations there are, over the driven ports of one deployment 医疗救助. What is asked about a person is a
 * {@link medassist.application.work.Request} that {@link Work} does.
 */
public record MedAssist(
        Work work,
        AnsweringOnce answeringOnce,
        RegisteringInstitutions registering,
        RecordQueries records,
        RevealingPersons revealing,
        DecidingAdjustments decidingAdjustments,
        TrailQueries trails,
        PayableQueries payables,
        PolicyQueries policies,
        IssuingReceipts issuingReceipts,
        DrawingUpStatements statements,
        ReconcilingBooks reconciling,
        ApplyingForClearing clearing,
        DecidingClearings decidingClearings,
        ExchangingFiles files,
        OperatorSessions attending,
        UsingSignatures usingSignatures,
        RelayingEvents relaying,
        DecidingActs decidingActs,
        CarryingOutActs carryingOutActs,
        SettingParameters settingParameters,
        TakingOverBalances takingOver,
        MergingNumbers merging,
        SigningIn signingIn,
        KeepingAccounts keepingAccounts,
        Sessions sessions,
        WatchingBurdens watchingBurdens,
        ExportingAlertLists exportingAlertLists,
        SubsidisingEnrolments subsidising,
        ImportingRosters importingRosters,
        HandlingApplications handlingApplications,
        KeepingPapers papers,
        PublicationLists publications,
        PayingPersons payingPersons,
        RecoveringAid recoveringAid,
        TryingPolicies tryingPolicies,
        KeepingFunds keepingFunds) {

    /** Builds them for a deployment where − lines of statements stand on their own days, and no issuer of tokens is trusted. */
    public static MedAssist over(
            Stores stores, PolicyPacks policyPacks, Subscriber subscriber, InstantSource clock, String engine) {
        return over(stores, policyPacks, subscriber, Tokens.NONE, clock, engine, ReversalDay.OWN);
    }

    /**
     * Builds them.
     *
     * @param engine the version of the program, which settlements keep
     * @param reversalDay where − lines of statements stand for who asks without a dialect of its own
     */
    public static MedAssist over(
            Stores stores,
            PolicyPacks policyPacks,
            Subscriber subscriber,
            Tokens tokens,
            InstantSource clock,
            String engine,
            ReversalDay reversalDay) {
        var unitOfWork = stores.unitOfWork();
        var audit = stores.auditTrail();
        var statements = new DrawingUpStatements(
                stores.settlements(), stores.clearings(), stores.recoveries(), unitOfWork, reversalDay);
        var work = new Work(stores.caseFiles(), policyPacks, clock, engine);
        var acts = stores.pendingActs();
        var payables =
                new PayableQueries(stores.settlements(), stores.adjustments(), stores.applications(), unitOfWork);
        var parameters = stores.parameterValues();
        List<ActKind> recovering = RecoveringAid.kinds(
                stores.recoveries(), stores.applications(), stores.institutions(), stores.payments());
        var kinds = new ActKinds(Stream.of(
                        Stream.of(
                                SettingParameters.kind(parameters),
                                MergingNumbers.kind(work),
                                DecidingClearings.kind(stores.clearings(), stores.differences()),
                                DecidingAdjustments.kind(stores.adjustments()),
                                SubsidisingEnrolments.kind(stores.enrolments()),
                                ImportingRosters.kind(stores.rosters()),
                                PayingPersons.kind(stores.payments(), payables),
                                KeepingFunds.kind(
                                        stores.fundAccounts(), stores.fundFigures(), stores.recoveries(), clock)),
                        TakingOverBalances.kinds(work, stores.ledgers()).stream(),
                        recovering.stream())
                .flatMap(each -> each)
                .toList());
        var deciding = new DecidingActs(acts, kinds, audit, unitOfWork, clock);
        var preparing = new PreparingActs(acts, audit, unitOfWork, clock);
        var watching = new WatchingBurdens(
                stores.alerts(), stores.movedYears(), stores.caseFiles(), parameters, policyPacks, work, unitOfWork);
        var handlingApplications = new HandlingApplications(stores.applications(), work, unitOfWork, clock);
        return new MedAssist(
                work,
                new AnsweringOnce(stores.keptAnswers(), unitOfWork),
                new RegisteringInstitutions(stores.institutions(), audit, unitOfWork, clock),
                new RecordQueries(
                        stores.institutions(),
                        stores.persons(),
                        stores.ledgers(),
                        stores.settlements(),
                        stores.adjustments(),
                        policyPacks,
                        unitOfWork),
                new RevealingPersons(stores.persons(), audit, unitOfWork, clock),
                new DecidingAdjustments(stores.adjustments(), parameters, preparing, unitOfWork, clock),
                new TrailQueries(stores.adjustments(), stores.events(), audit, unitOfWork),
                payables,
                new PolicyQueries(policyPacks, stores.persons(), stores.ledgers(), parameters, unitOfWork, clock),
                new IssuingReceipts(stores.settlements(), stores.persons(), unitOfWork),
                statements,
                new ReconcilingBooks(statements, stores.differences(), audit, unitOfWork, clock),
                new ApplyingForClearing(
                        statements, stores.clearings(), stores.institutions(), audit, unitOfWork, clock),
                new DecidingClearings(stores.clearings(), stores.differences(), preparing, audit, unitOfWork, clock),
                new ExchangingFiles(stores.files(), unitOfWork, clock),
                new OperatorSessions(stores.signIns(), audit, unitOfWork, clock),
                new UsingSignatures(stores.usedSignatures(), unitOfWork, clock),
                new RelayingEvents(stores.events(), subscriber, unitOfWork, clock),
                deciding,
                new CarryingOutActs(acts, kinds, work, unitOfWork, clock),
                new SettingParameters(parameters, policyPacks, preparing, unitOfWork),
                new TakingOverBalances(work, stores.ledgers(), preparing),
                new MergingNumbers(work, stores.persons(), preparing, unitOfWork),
                new SigningIn(stores.accounts(), tokens, unitOfWork, clock),
                new KeepingAccounts(stores.accounts(), stores.logins(), stores.secrets(), audit, unitOfWork, clock),
                new Sessions(stores.accounts(), stores.logins(), stores.secrets(), audit, unitOfWork, clock),
                watching,
                new ExportingAlertLists(watching, stores.persons(), audit, unitOfWork, clock),
                new SubsidisingEnrolments(
                        stores.enrolments(),
                        stores.persons(),
                        parameters,
                        policyPacks,
                        preparing,
                        audit,
                        unitOfWork,
                        clock),
                new ImportingRosters(stores.rosters(), acts, preparing, deciding, work, audit, unitOfWork, clock),
                handlingApplications,
                new KeepingPapers(handlingApplications, stores.paperFiles(), audit, unitOfWork, clock),
                new PublicationLists(stores.applications(), stores.persons(), policyPacks, unitOfWork, clock),
                new PayingPersons(stores.payments(), payables, stores.persons(), preparing, audit, unitOfWork, clock),
                new RecoveringAid(
                        stores.recoveries(),
                        new ReportedItems(stores.settlements(), stores.applications(), stores.persons()),
                        stores.institutions(),
                        stores.clearings(),
                        stores.payments(),
                        recovering,
                        preparing,
                        audit,
                        unitOfWork,
                        clock),
                new TryingPolicies(
                        stores.policyTrials(),
                        policyPacks,
                        stores.ledgers(),
                        stores.caseFiles(),
                        audit,
                        unitOfWork,
                        clock),
                new KeepingFunds(
                        stores.fundAccounts(),
                        stores.fundFigures(),
                        stores.recoveries(),
                        policyPacks,
                        preparing,
                        unitOfWork,
                        clock));
    }
}
