package medassist.application.paying;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.AuditTrail;
import medassist.application.port.PayableFilter;
import medassist.application.port.Payments;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.application.queries.PayableQueries;
import medassist.application.settling.SettlementNumbers;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.payable.Payable;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentAnswer;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.China;

/** Pays persons what they are owed 拨付 (applications §13): prepares batches, exports those approved, and takes back what the bank says. */
public final class PayingPersons {

    /** Most payables are paid, and those that are not are looked for among so many at once. */
    private static final int SOUGHT_AT_ONCE = 500;

    private static final int PAGE = 500;

    private final Payments payments;
    private final PayableQueries payables;
    private final Persons persons;
    private final PreparingActs preparing;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public PayingPersons(
            Payments payments,
            PayableQueries payables,
            Persons persons,
            PreparingActs preparing,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.payments = payments;
        this.payables = payables;
        this.persons = persons;
        this.preparing = preparing;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The kind of act by which a batch is approved. */
    public static ActKind kind(Payments payments, PayableQueries payables) {
        return new PaymentBatchAct(payments, new OwedPayments(payables));
    }

    /**
     * A payable with how far its payment has come.
     *
     * @param payment the live one, or else one that failed or was withdrawn; empty where there was none
     * @param payee to whom it would be paid
     * @param obstacle why it cannot be paid as things are; empty where it can
     */
    public record Owed(Payable payable, Optional<Payment> payment, Payee payee, Optional<Refusal> obstacle) {

        /** Whether it is owed to the person, and no payment of it is live. */
        boolean isOpen() {
            return payable.state() == Payable.State.DUE
                    && payable.amount().isMoreThan(Money.ZERO)
                    && payment.filter(each -> each.state().isLive()).isEmpty();
        }
    }

    /**
     * At most {@code limit} payables of the filter behind the id, by id.
     *
     * @param isUnpaid whether only those are looked for that are owed to persons and of which no payment is live
     */
    public List<Owed> owed(PayableFilter filter, boolean isUnpaid, PayableId after, int limit, Caller by) {
        var found = new ArrayList<Owed>();
        PayableId place = after;
        int pageSize = isUnpaid ? Math.max(limit, SOUGHT_AT_ONCE) : limit;
        boolean more = true;
        while (more && found.size() < limit) {
            List<Payable> page = payables.list(filter, place, pageSize, by);
            withPayments(page).stream()
                    .filter(each -> !isUnpaid || each.isOpen())
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            more = page.size() == pageSize;
            place = page.isEmpty() ? place : page.getLast().id();
        }
        return found;
    }

    private List<Owed> withPayments(List<Payable> page) {
        return unitOfWork.within(() -> {
            Map<PayableId, Payment> paid = payments
                    .ofPayables(page.stream().map(Payable::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Payment::payable, Function.identity()));
            Map<PersonId, Person> known = persons.known(page.stream()
                    .map(each -> each.ledger().personId())
                    .distinct()
                    .toList());
            return page.stream()
                    .map(each -> owed(
                            each,
                            Optional.ofNullable(paid.get(each.id())),
                            Objects.requireNonNull(known.get(each.ledger().personId()))))
                    .toList();
        });
    }

    /** The payments of what was granted on application, each the live one, or else the last; none of one without. */
    public Map<ApplicationKey, Payment> paymentsOf(List<AidApplication> applications) {
        var keys = new HashMap<PayableId, ApplicationKey>();
        applications.forEach(application -> application
                .award()
                .ifPresent(award -> keys.put(new PayableId(origin(application), award.fund()), application.key())));
        return keys.isEmpty()
                ? Map.of()
                : unitOfWork.within(() -> payments.ofPayables(List.copyOf(keys.keySet())).stream()
                        .collect(Collectors.toMap(
                                payment -> Objects.requireNonNull(keys.get(payment.payable())), Function.identity())));
    }

    private static String origin(AidApplication application) {
        return application
                .settlement()
                .map(key -> SettlementNumbers.of(key, application.key().jurisdiction())
                        .value())
                .orElseGet(() -> application.key().toString());
    }

    private static Owed owed(Payable payable, Optional<Payment> payment, Person person) {
        Payee payee = person.particulars().payee();
        return new Owed(payable, payment, payee, obstacle(person, payee));
    }

    /** Why nothing can be paid: the payee is not known, or is neither the person nor said to be anything to the person. */
    private static Optional<Refusal> obstacle(Person person, Payee payee) {
        if (!payee.isKnown()) {
            return Optional.of(Refusal.of(Code.PAYEE_UNKNOWN, person.id()));
        }
        if (!person.diedOn().equals(Person.ALIVE) && payee.relation() != Payee.Relation.HEIR) {
            return Optional.of(Refusal.of(Code.PERSON_DIED, person.id()));
        }
        return payee.relation() == Payee.Relation.SELF && !payee.name().equals(person.name())
                ? Optional.of(Refusal.of(Code.PAYEE_DIFFERS, person.id()))
                : Optional.empty();
    }

    /**
     * Prepares a batch of what a fund owes persons and can be paid, which then waits for a second person.
     *
     * @param named which payables; where none are, all that were raised by a day
     * @param upTo that day
     * @return refused where one that is named cannot be paid, or nothing can
     */
    public Outcome<PendingAct> prepare(
            DivisionCode jurisdiction, Fund fund, Set<PayableId> named, LocalDate upTo, String reason, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_PAYMENTS);
        if (!reach.reaches(jurisdiction)) {
            return Outcome.refused(Code.UNKNOWN_JURISDICTION, jurisdiction);
        }
        List<Owed> open = open(jurisdiction, fund, reach).stream()
                .filter(each -> named.isEmpty()
                        ? !China.day(each.payable().raisedAt()).isAfter(upTo)
                        : named.contains(each.payable().id()))
                .toList();
        Optional<Refusal> refusal = refusal(named, open);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        List<Owed> payable =
                open.stream().filter(each -> each.obstacle().isEmpty()).toList();
        return unitOfWork
                .within(() -> added(jurisdiction, fund, payable, by))
                .map(batch -> preparing.prepare(
                        kind(payments, payables), jurisdiction, PaymentBatchAct.asked(batch.id()), reason, by))
                .orElseGet(() -> Outcome.refused(Code.NOTHING_TO_PAY, jurisdiction, fund));
    }

    private List<Owed> open(DivisionCode jurisdiction, Fund fund, Reach reach) {
        var filter = new PayableFilter("", jurisdiction.value(), PayableFilter.State.DUE);
        List<Payable> ofFund = payables.all(filter, reach, PAGE).stream()
                .filter(each -> each.id().fund() == fund)
                .toList();
        return withPayments(ofFund).stream().filter(Owed::isOpen).toList();
    }

    /** Why those that are named cannot all be paid. */
    private static Optional<Refusal> refusal(Set<PayableId> named, List<Owed> open) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<PayableId> others = new HashSet<>(named);
        open.forEach(each -> others.remove(each.payable().id()));
        return others.stream()
                .sorted()
                .findFirst()
                .map(id -> Refusal.of(Code.PAYABLE_NOT_OPEN, id))
                .or(() ->
                        open.stream().flatMap(each -> each.obstacle().stream()).findFirst());
    }

    /** A new batch of what nobody else has put into one meanwhile; empty where nothing is left. */
    private Optional<PaymentBatch> added(DivisionCode jurisdiction, Fund fund, List<Owed> owed, Caller by) {
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        payments.lock(jurisdiction);
        int earlier = payments.batches(jurisdiction.value(), Reach.ALL, "", Integer.MAX_VALUE)
                .size();
        var batch = new PaymentBatch(
                "%s-%06d".formatted(jurisdiction, earlier + 1),
                jurisdiction,
                fund,
                PaymentState.PREPARED,
                new Stamp(clock.instant(), by.id(), by.request(), ""));
        payments.keep(batch);
        payments.add(owed.stream()
                .map(each -> Payment.prepared(batch.id(), each.payable(), each.payee()))
                .toList());
        if (payments.of(batch.id()).isEmpty()) {
            payments.keep(batch.in(PaymentState.WITHDRAWN));
            return Optional.empty();
        }
        return Optional.of(batch);
    }

    /** A batch with payments of it. */
    public record Shown(PaymentBatch batch, List<Payment> payments) {

        public Shown {
            payments = List.copyOf(payments);
        }

        /** What they come to. */
        public Money total() {
            return PaymentBatchAct.total(payments);
        }

        /** To whom how much is paid, as one digest. */
        public String digest() {
            return PaymentBatchAct.digest(payments);
        }
    }

    /** A batch; empty where there is none, or the caller does not reach its jurisdiction. */
    public Optional<Shown> batch(String id, Caller by) {
        Reach reach = by.reach(Permission.READ_PAYABLES);
        return unitOfWork.within(() -> reached(id, reach).map(batch -> new Shown(batch, payments.of(id))));
    }

    private Optional<PaymentBatch> reached(String id, Reach reach) {
        return payments.find(id).filter(batch -> reach.isOfOffice() && reach.reaches(batch.jurisdiction()));
    }

    /** At most {@code limit} batches of a jurisdiction with an id behind {@code after}, by id. */
    public List<PaymentBatch> batches(String jurisdiction, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_PAYABLES);
        return reach.isOfOffice()
                ? unitOfWork.within(() -> payments.batches(jurisdiction, reach, after, limit))
                : List.of();
    }

    /** Withdraws a batch that is not approved: what it was to pay may stand in another one. */
    public Outcome<PaymentBatch> withdraw(String id, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_PAYMENTS);
        return locked(id, reach, batch -> switch (batch.state()) {
            case PREPARED -> {
                payments.change(payments.of(id).stream()
                        .map(each -> each.in(PaymentState.WITHDRAWN))
                        .toList());
                PaymentBatch withdrawn = batch.in(PaymentState.WITHDRAWN);
                payments.keep(withdrawn);
                yield new Outcome.Done<>(withdrawn);
            }
            case WITHDRAWN -> new Outcome.DoneBefore<>(batch);
            case APPROVED, EXPORTED, PAID, FAILED -> Outcome.refused(Code.BATCH_STATE, id, batch.state());
        });
    }

    private <T> Outcome<T> locked(String id, Reach reach, Function<PaymentBatch, Outcome<T>> work) {
        return unitOfWork.within(() -> reached(id, reach)
                .map(found -> {
                    payments.lock(found.jurisdiction());
                    return payments.find(id).orElseThrow();
                })
                .map(work)
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_BATCH, id)));
    }

    /**
     * What of an approved batch the bank is to pay 拨付文件导出. What is not owed any more, or whose payee is no more the right one, is
     * withdrawn at first; from then on the bank has the others, and an export is the same again. The audit trail keeps who has had it.
     */
    public Outcome<Shown> export(String id, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_PAYMENTS);
        return locked(id, reach, batch -> switch (batch.state()) {
            case APPROVED, EXPORTED -> {
                PaymentBatch exported = batch.state() == PaymentState.EXPORTED ? batch : exported(batch);
                audit.add(new AuditEntry(clock.instant(), by, Action.EXPORT_PAYMENTS, "", id, ""));
                yield new Outcome.Done<>(new Shown(
                        exported,
                        payments.of(id).stream()
                                .filter(each -> each.state() != PaymentState.WITHDRAWN)
                                .toList()));
            }
            case PREPARED, PAID, FAILED, WITHDRAWN -> Outcome.refused(Code.BATCH_STATE, id, batch.state());
        });
    }

    private PaymentBatch exported(PaymentBatch batch) {
        List<Payment> approved = payments.of(batch.id()).stream()
                .filter(each -> each.state() == PaymentState.APPROVED)
                .toList();
        Map<PersonId, Person> known =
                persons.known(approved.stream().map(Payment::person).distinct().toList());
        List<Payment> payable = new OwedPayments(payables)
                .of(approved).stream()
                        .filter(each -> obstacle(Objects.requireNonNull(known.get(each.person())), each.payee())
                                .isEmpty())
                        .toList();
        payments.change(OwedPayments.goingOn(approved, payable, PaymentState.EXPORTED));
        PaymentBatch exported = batch.in(PaymentState.EXPORTED);
        payments.keep(exported);
        return exported;
    }

    /** What the bank says of a payment; without a day, that it failed. */
    public record Answer(PayableId payable, Optional<LocalDate> paidOn, String reason) {}

    /** What became of an answer, which takes none of the others along. */
    public record Answered(Answer answer, Outcome<Payment> outcome) {}

    /** Takes back what the bank says of the payments of a batch, each by itself. */
    public Outcome<List<Answered>> answer(String id, List<Answer> answers, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_PAYMENTS);
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), "");
        return locked(id, reach, _ -> {
            Map<PayableId, Payment> known =
                    payments.of(id).stream().collect(Collectors.toMap(Payment::payable, Function.identity()));
            var answered = new ArrayList<Answered>();
            var changed = new ArrayList<Payment>();
            for (Answer answer : answers) {
                Outcome<Payment> outcome = answer(Optional.ofNullable(known.get(answer.payable())), answer, stamp);
                answered.add(new Answered(answer, outcome));
                if (outcome instanceof Outcome.Done<Payment>(Payment payment)) {
                    changed.add(payment);
                }
            }
            payments.change(changed);
            audit.add(new AuditEntry(stamp.at(), by, Action.ANSWER_PAYMENTS, "", id, ""));
            return new Outcome.Done<>(List.copyOf(answered));
        });
    }

    private static Outcome<Payment> answer(Optional<Payment> found, Answer answer, Stamp stamp) {
        if (found.isEmpty()) {
            return Outcome.refused(Code.UNKNOWN_PAYMENT, answer.payable());
        }
        var said = new PaymentAnswer(answer.paidOn(), answer.reason(), stamp);
        Payment payment = found.get();
        if (payment.isAnswered(said)) {
            return new Outcome.DoneBefore<>(payment);
        }
        boolean isAhead = answer.paidOn()
                .filter(day -> day.isAfter(China.day(stamp.at())))
                .isPresent();
        return payment.state() != PaymentState.EXPORTED || isAhead
                ? Outcome.refused(Code.PAYMENT_STATE, answer.payable(), payment.state())
                : new Outcome.Done<>(payment.answered(said));
    }
}
