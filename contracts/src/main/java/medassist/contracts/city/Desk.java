package medassist.contracts.city;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.MedAssist;
import medassist.application.Stores;
import medassist.application.adjusting.ReleaseAdjustment;
import medassist.application.adjusting.WaiveAdjustment;
import medassist.application.certifying.CertifyPerson;
import medassist.application.certifying.PutResult;
import medassist.application.certifying.WithdrawCertification;
import medassist.application.opening.ReverseBalance;
import medassist.application.opening.TakeOverBalance;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Subscriber;
import medassist.application.queries.LedgerAnswer;
import medassist.application.registering.MergePerson;
import medassist.application.registering.MergedNumber;
import medassist.application.registering.RegisterPerson;
import medassist.application.registering.Registration;
import medassist.application.settling.Quote;
import medassist.application.settling.QuoteClaim;
import medassist.application.settling.ReinstateSettlement;
import medassist.application.settling.ReverseClearedSettlement;
import medassist.application.settling.ReverseSettlement;
import medassist.application.settling.SettleClaim;
import medassist.application.settling.UndoSettlement;
import medassist.application.work.Request;
import medassist.domain.access.Authority;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearedReversal;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;

/** A desk at which tests ask MedAssist as its adapters do 经办窗口: what a request is about is looked up first. */
public record Desk(MedAssist medAssist) {

    /** A desk over stores, packs and a clock, where nobody is told of events. */
    public static Desk over(Stores stores, PolicyPacks policyPacks, InstantSource clock) {
        return new Desk(MedAssist.over(stores, policyPacks, new Nobody(), clock, "test"));
    }

    /** Someone who asks. */
    public static Caller caller(String id) {
        return new Caller(id, "test", "", Authority.EVERYTHING);
    }

    /** Someone who asks under a number of theirs. */
    public static Caller caller(String id, String request) {
        return new Caller(id, "test", request, Authority.EVERYTHING);
    }

    public Outcome<Registration> register(Person person, Caller by) {
        return medAssist.work().on(new RegisterPerson(person), by);
    }

    public Outcome<PutResult> certify(PersonId id, Certification certification, String reason, Caller by) {
        return medAssist.work().on(new CertifyPerson(id, certification, reason), by);
    }

    public Outcome<Certification> withdraw(PersonId id, String certificationId, String reason, Caller by) {
        return medAssist.work().on(new WithdrawCertification(id, certificationId, reason), by);
    }

    public Outcome<MergedNumber> merge(PersonId id, PersonId into, Caller by) {
        return medAssist.work().on(new MergePerson(id, into, "同一人"), by);
    }

    /** Registers a person who may share the identity number with another. */
    public Outcome<Registration> registerSharing(Person person, Caller by) {
        return medAssist.work().on(new RegisterPerson(person, Optional.empty(), true), by);
    }

    public Outcome<Quote> quote(Claim claim) {
        return medAssist.work().tryOut(new QuoteClaim(claim), caller("H1"));
    }

    public Outcome<Settlement> settle(Claim claim, Caller by) {
        return medAssist.work().on(new SettleClaim(claim), by);
    }

    public Outcome<Settlement> reverse(SettlementKey key, String reason, Caller by) {
        return found(key, settlement -> ReverseSettlement.of(settlement, reason), by);
    }

    /** Reverses a settlement, though an application for clearing covers it. */
    public Outcome<Settlement> reverseCleared(SettlementKey key, String reason, Caller by) {
        return found(key, settlement -> ReverseSettlement.of(settlement, reason, ClearedReversal.NEXT_MONTH), by);
    }

    public Outcome<Settlement> adjustCleared(SettlementKey key, String reason, Caller by) {
        return found(key, settlement -> ReverseClearedSettlement.of(settlement, reason), by);
    }

    public Outcome<Settlement> reinstate(
            PersonId personId, InstitutionId institutionId, String request, String reason, Caller by) {
        return medAssist.work().on(new ReinstateSettlement(personId, institutionId, request, reason), by);
    }

    /** Undoes a settlement as one of unknown outcome. */
    public void undo(PersonId personId, SettlementKey key, Caller by) {
        medAssist.work().on(new UndoSettlement(personId, key, ""), by);
    }

    public Outcome<Adjustment> release(AdjustmentId id, String reason, Caller by) {
        return found(id, adjustment -> ReleaseAdjustment.of(adjustment, reason), by);
    }

    public Outcome<Adjustment> waive(AdjustmentId id, String reason, Caller by) {
        return found(id, adjustment -> WaiveAdjustment.of(adjustment, reason), by);
    }

    public Outcome<JournalEntry> takeOver(LedgerKey ledger, UsedBefore used, String source, Caller by) {
        return medAssist.work().on(new TakeOverBalance(ledger, used, source, "核定"), by);
    }

    /** Reverses the opening balance that stands. */
    public Outcome<JournalEntry> reverseOpening(LedgerKey ledger, Caller by) {
        return medAssist
                .records()
                .ledger(ledger, by)
                .flatMap(LedgerAnswer::openingBalance)
                .map(entry ->
                        medAssist.work().on(new ReverseBalance(ledger, (OpeningBalance) entry.refersTo(), "错"), by))
                .orElseGet(
                        () -> Outcome.refused(Refusal.Code.NO_OPENING_BALANCE, ledger.jurisdiction(), ledger.year()));
    }

    private Outcome<Settlement> found(SettlementKey key, Function<Settlement, Request<Settlement>> request, Caller by) {
        return medAssist
                .records()
                .settlement(key, by)
                .map(found -> medAssist.work().on(request.apply(found), by))
                .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_SETTLEMENT, key.settlementId()));
    }

    private Outcome<Adjustment> found(AdjustmentId id, Function<Adjustment, Request<Adjustment>> request, Caller by) {
        return medAssist
                .trails()
                .adjustment(id, by)
                .map(found -> medAssist.work().on(request.apply(found), by))
                .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_ADJUSTMENT, id));
    }

    /** A subscriber that is not there. */
    private record Nobody() implements Subscriber {

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Subscriber.Response tell(Outgoing event) {
            return new Subscriber.Response.NotTaken("nobody is there");
        }
    }
}
