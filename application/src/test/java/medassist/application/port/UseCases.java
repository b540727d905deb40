package medassist.application.port;

import java.time.InstantSource;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.adjusting.ReplayingYears;
import medassist.application.answering.AnsweringOnce;
import medassist.application.assessing.AssessingClaims;
import medassist.application.attending.AttendingOperators;
import medassist.application.certifying.CertifyingRecipients;
import medassist.application.clearing.ClearingAdvances;
import medassist.application.clearing.DecidingClearings;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.posting.PostingEntries;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.ExchangingFiles;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.application.registering.RegisteringRecords;
import medassist.application.settling.ReversingSettlements;
import medassist.application.settling.SettlingClaims;
import medassist.domain.audit.Caller;

/** The use cases that move ledgers, over the stores of one persistence adapter. */
public record UseCases(
        SettlingClaims settling,
        ReversingSettlements reversing,
        CertifyingRecipients certifying,
        DecidingAdjustments deciding,
        AnsweringOnce answering,
        ConsultingRecords consulting,
        RegisteringRecords registering,
        DrawingUpStatements statements,
        ReconcilingBooks reconciling,
        ClearingAdvances clearing,
        DecidingClearings decidingClearings,
        ExchangingFiles exchanging,
        AttendingOperators attending) {

    /** Puts them together as the service does. */
    public static UseCases over(Stores stores, PolicyPacks policyPacks, InstantSource clock) {
        var assessing = new AssessingClaims(stores.persons(), stores.institutions(), policyPacks);
        var posting = new PostingEntries(stores.ledgers(), stores.events(), stores.auditTrail(), clock);
        var replaying = new ReplayingYears(
                assessing,
                stores.persons(),
                stores.ledgers(),
                stores.settlements(),
                stores.adjustments(),
                stores.events());
        var answering = new AnsweringOnce(stores.exchanges(), stores.unitOfWork());
        var statements = new DrawingUpStatements(
                stores.settlements(), stores.clearings(), stores.persons(), answering, stores.unitOfWork());
        return new UseCases(
                new SettlingClaims(
                        assessing,
                        stores.ledgers(),
                        stores.settlements(),
                        posting,
                        replaying,
                        stores.unitOfWork(),
                        "test"),
                new ReversingSettlements(
                        stores.ledgers(),
                        stores.settlements(),
                        stores.clearings(),
                        posting,
                        replaying,
                        answering,
                        stores.unitOfWork()),
                new CertifyingRecipients(
                        stores.persons(), stores.ledgers(), replaying, stores.auditTrail(), stores.unitOfWork(), clock),
                new DecidingAdjustments(
                        stores.adjustments(),
                        stores.ledgers(),
                        replaying,
                        posting,
                        stores.auditTrail(),
                        stores.unitOfWork()),
                answering,
                new ConsultingRecords(
                        stores.institutions(),
                        stores.persons(),
                        stores.ledgers(),
                        stores.settlements(),
                        stores.unitOfWork()),
                new RegisteringRecords(
                        stores.institutions(), stores.persons(), stores.auditTrail(), stores.unitOfWork(), clock),
                statements,
                new ReconcilingBooks(statements, stores.differences(), stores.auditTrail(), stores.unitOfWork(), clock),
                new ClearingAdvances(
                        statements,
                        stores.clearings(),
                        stores.institutions(),
                        stores.auditTrail(),
                        stores.unitOfWork(),
                        clock),
                new DecidingClearings(
                        stores.clearings(), stores.differences(), stores.auditTrail(), stores.unitOfWork(), clock),
                new ExchangingFiles(stores.files(), stores.unitOfWork(), clock),
                new AttendingOperators(stores.signIns(), stores.auditTrail(), stores.unitOfWork(), clock));
    }

    /** Someone who asks. */
    public static Caller caller(String id) {
        return new Caller(id, "test", "");
    }

    /** Someone who asks under a number of theirs. */
    public static Caller caller(String id, String request) {
        return new Caller(id, "test", request);
    }
}
