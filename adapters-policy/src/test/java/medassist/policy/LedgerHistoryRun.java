package medassist.policy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Adjustments;
import medassist.application.port.Events;
import medassist.application.port.PayableFilter;
import medassist.application.port.PolicyPacks;
import medassist.application.port.SettlementFilter;
import medassist.application.queries.PayableQueries;
import medassist.application.settling.Quote;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Basis;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.Payee;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.policy.LedgerHistory.Step;
import medassist.policy.LedgerModel.Due;
import medassist.policy.PlainEvaluator.Bill;
import medassist.policy.PlainEvaluator.Someone;

/** Plays a history to the use cases and to the model, and compares them after every step. */
final class LedgerHistoryRun {

    private static final PolicyPacks PACKS = new YamlPolicyPacks(new PackTexts(null));
    private static final PersonId PERSON = new PersonId("P");
    private static final PersonId OTHER = new PersonId("Q");
    private static final InstitutionId DESIGNATED = new InstitutionId("H");
    private static final InstitutionId OUTSIDE = new InstitutionId("O");

    private final LedgerHistory history;
    private final LedgerModel model;
    /** Of the other number, until it is merged. */
    private final LedgerModel other;

    private final LedgerKey ledger;
    private final InMemoryStores stores = new InMemoryStores();
    private final Desk desk;
    private final Set<String> met = new LinkedHashSet<>();
    private final Set<Integer> underOther = new HashSet<>();
    private boolean merged;
    private long seconds;
    private int step;

    LedgerHistoryRun(LedgerHistory history) {
        this.history = history;
        this.model = new LedgerModel(history);
        this.other = new LedgerModel(history);
        this.ledger = new LedgerKey(PERSON, new DivisionCode(history.jurisdiction()), history.year());
        InstantSource clock = () -> City.AFTER_ALL_BILLS.plusSeconds(++seconds);
        this.desk = Desk.over(stores, PACKS, clock);
        register();
    }

    private void register() {
        var always = List.of(Validity.since(LocalDate.of(1900, 1, 1)));
        stores.institutions()
                .put(new Institution(DESIGNATED, "", ledger.jurisdiction(), Institution.Level.TERTIARY, always));
        stores.institutions()
                .put(new Institution(OUTSIDE, "", ledger.jurisdiction(), Institution.Level.TERTIARY, List.of()));
        register(PERSON, history.who());
        // A death is known under the first number only, and counts for both once they are merged.
        register(OTHER, other.die(Person.ALIVE));
    }

    private void register(PersonId number, Someone who) {
        desk.registerSharing(
                RandomCases.withIdNumber(RandomCases.person(ledger.under(number), who)), Desk.caller("clerk"));
    }

    /** What the history met on its way. */
    Set<String> met() {
        return met;
    }

    /** What is wrong after the first step after which something is; empty where nothing is. */
    Optional<String> fault() {
        for (Step step : history.steps()) {
            Optional<String> fault = take(step).or(this::faultOfTheWhole);
            if (fault.isPresent()) {
                return fault.map(each -> step + ": " + each);
            }
        }
        return Optional.empty();
    }

    private Optional<String> take(Step step) {
        this.step++;
        return switch (step) {
            case Step.Settle(int number, Bill bill) -> settle(number, bill);
            case Step.SettleOther(int number, Bill bill) -> {
                underOther.add(number);
                yield settle(number, bill);
            }
            case Step.CertifyOther(var cert) -> {
                boolean changes = (merged ? model : other).certify("other " + cert.id(), cert);
                var result = desk.certify(OTHER, RandomCases.certification(cert), "", Desk.caller("clerk"));
                yield differ("certify other", result instanceof Outcome.Done, changes);
            }
            case Step.Merge() -> merge();
            case Step.SendAgain(int number) -> unchanged(() -> sendAgain(number));
            case Step.SendFaulty(int number, Bill bill) -> unchanged(() -> sendFaulty(number, bill));
            case Step.Reverse(int number, int message) -> reverse(number, message);
            case Step.Undo(int message) -> undo(message);
            case Step.Certify(var cert) -> {
                met.add("certified");
                boolean changes = model.certify(cert.id(), cert);
                var result = desk.certify(PERSON, RandomCases.certification(cert), "", Desk.caller("clerk"));
                yield differ("certify", result instanceof Outcome.Done, changes);
            }
            case Step.Die(LocalDate day) -> {
                met.add("died");
                register(PERSON, model.die(day));
                yield Optional.empty();
            }
            case Step.Withdraw(String id) -> {
                boolean known = model.withdraw(id);
                met.add(known ? "withdrawn" : "nothing to withdraw");
                var result = desk.withdraw(PERSON, id, "", Desk.caller("clerk"));
                yield differ("withdraw", result instanceof Outcome.Done, known);
            }
            case Step.TakeOver(int pick, long paid, long counted) -> takeOver(pick, paid, counted);
            case Step.ReverseOpening() -> {
                boolean stands = model.reverseOpening();
                met.add(stands ? "opening reversed" : "no opening to reverse");
                var result = desk.reverseOpening(ledger, Desk.caller("clerk"));
                yield differ("reverse opening", result instanceof Outcome.Done, stands);
            }
            case Step.Release(int pick) -> picked(pick).flatMap(this::release);
            case Step.Waive(int pick) -> picked(pick).flatMap(this::waive);
        };
    }

    private Optional<String> takeOver(int pick, long paid, long counted) {
        PolicyPack pack = PACKS.library()
                .decidingWithin(ledger.jurisdiction(), ledger.period())
                .getFirst();
        String benefit = pack.benefits().get(pick % pack.benefits().size()).id();
        // The model settles bills, and nothing that is decided on application.
        List<Pool> pools = pack.benefits().stream()
                .flatMap(each -> each.terms().stream())
                .flatMap(terms -> terms.limits().stream())
                .map(PoolLimit::pool)
                .distinct()
                .toList();
        String pool = pools.get(pick % pools.size()).id();
        var used = new UsedBefore(
                List.of(new Used(benefit, Money.ofFen(counted))),
                List.of(new Used(pool, Money.ofFen(paid))),
                Money.ofFen(paid + counted),
                Money.ofFen(paid));
        Map<String, Long> moves = new TreeMap<>();
        used.postings()
                .forEach(posting ->
                        moves.put(name(posting.counter()), posting.amount().fen()));
        var result = desk.takeOver(ledger, used, "list", Desk.caller("clerk"));
        if (model.hasOpening()) {
            met.add("opening refused");
            return differ(
                    "second opening",
                    result instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : result,
                    Refusal.Code.OPENING_BALANCE_EXISTS);
        }
        met.add("taken over");
        model.takeOver(step, moves);
        return differ("take over", result instanceof Outcome.Done, true);
    }

    private Optional<String> merge() {
        if (merged) {
            met.add("merged before");
            return unchanged(() -> differ(
                    "merge", desk.merge(OTHER, PERSON, Desk.caller("clerk")) instanceof Outcome.DoneBefore, true));
        }
        met.add(other.counters().isEmpty() ? "merged" : "merged with a ledger");
        merged = true;
        model.absorb(other);
        return differ("merge", desk.merge(OTHER, PERSON, Desk.caller("clerk")) instanceof Outcome.Done, true);
    }

    /** By whose model a settlement of a number is known, or would be. */
    private LedgerModel modelOf(int number) {
        return underOther.contains(number) && !merged ? other : model;
    }

    private LedgerModel modelOfMessage(int message) {
        return other.reversed(message) && !merged ? other : model;
    }

    private List<LedgerModel> models() {
        return merged ? List.of(model) : List.of(model, other);
    }

    private List<Due> allDue() {
        return models().stream().flatMap(each -> each.due().stream()).toList();
    }

    private Optional<String> settle(int number, Bill bill) {
        LedgerModel model = modelOf(number);
        Claim claim = claim(number, bill);
        if (!model.allowsCarveOut(bill)) {
            met.add("refused carve-out");
            return differ(
                    "carve-out",
                    desk.settle(claim, Desk.caller("H")) instanceof Outcome.Refused<?>(Refusal refusal)
                            ? refusal.code()
                            : "settled",
                    Refusal.Code.NO_CARVE_OUT);
        }
        PlainEvaluator.Outcome expected = model.outcome(bill);
        boolean disturbed = !model.due().isEmpty();
        if (!(desk.quote(claim) instanceof Outcome.Done<Quote>(Quote quoted))
                || !(desk.settle(claim, Desk.caller("H")) instanceof Outcome.Done<Settlement>(var settlement))) {
            return Optional.of("was not settled");
        }
        met.add("settled");
        boolean toPerson = settlement.isPaidToPerson();
        met.add(toPerson && !settlement.adjudication().assistance().isZero() ? "paid to the person" : "advanced");
        model.settle(step, number, bill, toPerson);
        if (disturbed && model.due().stream().anyMatch(due -> due.number() == number)) {
            met.add("due of a settlement posted since");
        }
        Adjudication actual = settlement.adjudication();
        return differ("quote and settlement", quoted.adjudication(), actual)
                .or(() -> differ("rows", rows(actual), expected.rows()))
                .or(() -> differ("burden", actual.inPolicyBurden().fen(), expected.burden()))
                .or(() -> differ("hospital", actual.hospitalBears().fen(), expected.hospitalBears()))
                .or(() -> differ("person", actual.personPays().fen(), expected.personPays()))
                .or(() -> differ(
                        "every yuan has one payer",
                        bill.settledEarlier()
                                + actual.assistance().fen()
                                + actual.hospitalBears().fen()
                                + actual.personPays().fen(),
                        bill.total()));
    }

    private Optional<String> sendAgain(int number) {
        LedgerModel model = modelOf(number);
        if (!model.knows(number)) {
            return Optional.empty();
        }
        met.add("settled again");
        var result = desk.settle(claim(number, model.billOf(number)), Desk.caller("H"));
        return model.isReversed(number)
                ? differ(
                        "sent again after its reversal",
                        result instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : result,
                        Refusal.Code.ALREADY_REVERSED)
                : differ("sent again", result instanceof Outcome.DoneBefore, true);
    }

    private Optional<String> sendFaulty(int number, Bill bill) {
        LedgerModel model = modelOf(number);
        Claim claim = claim(number, model.knows(number) ? model.billOf(number) : bill);
        var expense = claim.expense();
        var faulty = new Expense(
                expense.totalFee().plus(Money.ofFen(1)),
                expense.outOfCatalogue(),
                expense.overLimit(),
                expense.preSelfPay(),
                expense.inScope(),
                expense.paid(),
                expense.personalAccount());
        var result = desk.settle(
                new Claim(
                        claim.key(),
                        claim.personId(),
                        claim.jurisdiction(),
                        claim.visit(),
                        faulty,
                        claim.outOfCatalogueApproval(),
                        claim.payee()),
                Desk.caller("H"));
        met.add("refused");
        return differ(
                "refusal",
                result instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : result,
                model.knows(number) ? Refusal.Code.SETTLEMENT_ID_REUSED : Refusal.Code.AMOUNTS_DO_NOT_ADD_UP);
    }

    private Optional<String> reverse(int number, int message) {
        LedgerModel model = modelOf(number);
        if (!model.knows(number)) {
            return Optional.empty();
        }
        var key = claim(number, model.billOf(number)).key();
        var by = Desk.caller("H", "M" + message);
        if (model.isReversed(number)) {
            met.add("reversed before");
            return unchanged(() -> differ("reverse", desk.reverse(key, "", by) instanceof Outcome.DoneBefore, true));
        }
        met.add("reversed");
        model.reverse(number, message);
        return differ("reverse", desk.reverse(key, "", by) instanceof Outcome.Done, true);
    }

    private Optional<String> undo(int message) {
        LedgerModel model = modelOfMessage(message);
        if (!model.reversed(message)) {
            return unchanged(() -> differ("undo", undone(message) instanceof Outcome.Refused, true));
        }
        if (!model.holdsDown(message)) {
            met.add("is posted again before");
            return unchanged(() -> differ("undo", undone(message) instanceof Outcome.DoneBefore, true));
        }
        boolean mayExceed = model.mayExceedALimit(model.reversedBy(message));
        var before = state();
        if (undone(message) instanceof Outcome.Refused) {
            met.add("is posted again: limit");
            return differ("refused without need", mayExceed, true).or(() -> differ("refused undoing", state(), before));
        }
        met.add("is posted again");
        if (model.isGivenBack(message)) {
            met.add("is posted again as it was settled");
        }
        model.letStandAgain(message);
        return Optional.empty();
    }

    private Outcome<Settlement> undone(int message) {
        // Messages are the institution's own; a settlement of the other is reversed by the other.
        PersonId number = modelOfMessage(message)
                        .reversedNumber(message)
                        .filter(underOther::contains)
                        .isPresent()
                ? OTHER
                : PERSON;
        var result = desk.reinstate(number, DESIGNATED, "M" + message, "", Desk.caller("H"));
        return result instanceof Outcome.Refused<?>(Refusal refusal)
                        && refusal.code() == Refusal.Code.UNKNOWN_SETTLEMENT
                ? desk.reinstate(number, OUTSIDE, "M" + message, "", Desk.caller("H"))
                : result;
    }

    private Optional<Due> picked(int pick) {
        List<Due> due = allDue();
        return due.isEmpty() ? Optional.empty() : Optional.of(due.get(pick % due.size()));
    }

    private Optional<String> release(Due due) {
        LedgerModel model = modelOf(due.number());
        met.add(due.is() > due.was() ? "due to the person" : "due from the person");
        met.add(due.reversed() ? "given back" : "adjusted");
        boolean mayExceed = model.mayExceedALimit(model.differenceOf(due));
        var before = state();
        var result = desk.release(adjustment(due), "", Desk.caller("clerk"));
        if (result instanceof Outcome.Refused<?>(Refusal refusal)) {
            met.add("released: limit");
            return differ("refusal", refusal.code(), Refusal.Code.LIMIT_WOULD_BE_EXCEEDED)
                    .or(() -> differ("refused without need", mayExceed, true))
                    .or(() -> differ("refused release", state(), before));
        }
        met.add("released");
        model.release(due);
        return Optional.empty();
    }

    private Optional<String> waive(Due due) {
        met.add("waived");
        modelOf(due.number()).waive(due);
        var result = desk.waive(adjustment(due), "reason", Desk.caller("clerk"));
        return differ("waive", result instanceof Outcome.Done, true);
    }

    private AdjustmentId adjustment(Due due) {
        return due().stream()
                .filter(each -> number(each) == due.number())
                .map(Adjustment::id)
                .findFirst()
                .orElse(new AdjustmentId("none"));
    }

    /** What must hold after every step. */
    private Optional<String> faultOfTheWhole() {
        return differ("counters and model", counters(ledger), model.counters())
                .or(() -> differ(
                        "counters of the other number",
                        counters(ledger.under(OTHER)),
                        (merged ? model : other).counters()))
                .or(() -> differ("counters and journal", counters(ledger), sumOfJournal()))
                // Limits that were used under both numbers are overdrawn until what is due is released.
                .or(() -> differ("overdrawn pool", merged ? "" : model.overdrawn() + other.overdrawn(), ""))
                .or(() -> differ(
                        "due",
                        due().stream().map(LedgerHistoryRun::due).collect(Collectors.toSet()),
                        Set.copyOf(allDue())))
                .or(this::faultOfTheCash)
                .or(this::faultOfTheFunds);
    }

    private static Due due(Adjustment adjustment) {
        var byFund = new TreeMap<String, Long>();
        adjustment.due().amounts().forEach((fund, amount) -> byFund.put(fund.name(), amount.fen()));
        return new Due(
                number(adjustment),
                adjustment.basis() == Basis.REVERSAL,
                adjustment.was().fen(),
                adjustment.is().fen(),
                byFund);
    }

    /**
     * What institutions advanced by their statements, what is owed to the person and by the person, and what was waived of it, is
     * what the ledger has.
     */
    private Optional<String> faultOfTheCash() {
        // A reversal's line stands on the day of the clock.
        LocalDate first = ledger.period().from();
        var days = new Validity(first, first.plusYears(100));
        long advanced = Stream.of(DESIGNATED, OUTSIDE)
                .flatMap(institution ->
                        desk.medAssist().statements().lines(institution, days, Desk.caller("test")).stream())
                .mapToLong(line -> line.shares().aid().fen())
                .sum();
        long owed = desk
                .medAssist()
                .payables()
                .list(
                        new PayableFilter("", "", PayableFilter.State.DUE),
                        PayableQueries.START,
                        Integer.MAX_VALUE - 1,
                        Desk.caller("test"))
                .stream()
                .mapToLong(payable -> payable.amount().fen())
                .sum();
        // What was paid before is nobody's here.
        long assistance = models().stream()
                .mapToLong(each -> each.counters().getOrDefault("A", 0L) - each.paidBefore())
                .sum();
        long ours = models().stream().mapToLong(LedgerModel::advanced).sum();
        long waived = models().stream().mapToLong(LedgerModel::waivedOfReversed).sum();
        return differ("advanced", advanced, ours).or(() -> differ("cash", advanced + owed + waived, assistance));
    }

    /** What the journal binds each fund to, entry by entry, is what settlements that stand pay by now, with what was adjusted of them. */
    private Optional<String> faultOfTheFunds() {
        Map<String, Long> bound = new TreeMap<>();
        stores.fundFigures()
                .of(ledger.jurisdiction(), ledger.year())
                .forEach(figure -> bound.merge(
                        figure.commitment().fund().name(),
                        figure.commitment().amount().fen(),
                        Long::sum));
        List<Settlement> standing = Stream.of(PERSON, OTHER)
                .flatMap(person -> desk
                        .medAssist()
                        .records()
                        .settlements(
                                new SettlementFilter(
                                        person.value(),
                                        "",
                                        ledger.period().from(),
                                        ledger.period().to(),
                                        SettlementFilter.State.POSTED),
                                SettlementFilter.Place.START,
                                1000,
                                Desk.caller("test"))
                        .stream())
                .distinct()
                .toList();
        Map<String, Long> paid = new TreeMap<>();
        Stream.concat(
                        standing.stream()
                                .map(each -> AidByFund.of(each.adjudication().awards())),
                        stores.adjustments().of(standing).stream()
                                .filter(Adjustment::isReleased)
                                .map(Adjustment::due))
                .forEach(aid ->
                        aid.amounts().forEach((fund, amount) -> paid.merge(fund.name(), amount.fen(), Long::sum)));
        bound.values().removeIf(amount -> amount == 0);
        paid.values().removeIf(amount -> amount == 0);
        return differ("funds", bound, paid);
    }

    private Optional<String> unchanged(Supplier<Optional<String>> step) {
        var before = state();
        return step.get().or(() -> differ("something was changed", state(), before));
    }

    /** All that a step may change. */
    private List<Object> state() {
        return List.of(
                stores.ledgers().read(ledger),
                stores.ledgers().read(ledger.under(OTHER)),
                stores.adjustments().list(new Adjustments.Filter("", Adjustments.State.ANY), Reach.ALL, "", 1000),
                stores.events()
                        .list(new Events.Filter("", false), Reach.ALL, 0, 1000)
                        .size(),
                stores.persons().recordOf(PERSON));
    }

    private List<Adjustment> due() {
        return stores.adjustments().list(new Adjustments.Filter("", Adjustments.State.DUE), Reach.ALL, "", 1000);
    }

    private static int number(Adjustment adjustment) {
        return Integer.parseInt(adjustment.settlement().settlementId().substring(1));
    }

    private Map<String, Long> counters(LedgerKey key) {
        var counters = new TreeMap<String, Long>();
        stores.ledgers()
                .read(key)
                .counters()
                .nonZero()
                .forEach(
                        each -> counters.put(name(each.counter()), each.amount().fen()));
        return counters;
    }

    private Map<String, Long> sumOfJournal() {
        var sums = new TreeMap<String, Long>();
        for (JournalEntry entry : stores.ledgers().entries(ledger, 0, Integer.MAX_VALUE)) {
            for (Posting posting : entry.postings()) {
                sums.merge(name(posting.counter()), posting.amount().fen(), Long::sum);
            }
        }
        sums.values().removeIf(amount -> amount == 0);
        return sums;
    }

    /** Every third bill is one that the person paid first. */
    private Claim claim(int number, Bill bill) {
        PersonId person = underOther.contains(number) ? OTHER : PERSON;
        Claim claim = RandomCases.claim(ledger.under(person), "S" + number, bill);
        return new Claim(
                bill.designated()
                        ? claim.key()
                        : new SettlementKey(OUTSIDE, claim.key().settlementId()),
                claim.personId(),
                claim.jurisdiction(),
                claim.visit(),
                claim.expense(),
                claim.outOfCatalogueApproval(),
                number % 3 == 0 ? Payee.PERSON : claim.payee());
    }

    static List<PlainEvaluator.Row> rows(Adjudication adjudication) {
        return adjudication.awards().stream()
                .map(award -> new PlainEvaluator.Row(
                        award.terms().benefit(),
                        award.base().fen(),
                        award.amount().fen(),
                        award.terms().fund().name()))
                .toList();
    }

    static String name(Counter counter) {
        return switch (counter.kind()) {
            case DEDUCTIBLE -> "D " + counter.name();
            case POOL -> "P " + counter.name();
            case IN_POLICY_BURDEN -> "B";
            case ASSISTANCE -> "A";
        };
    }

    private static Optional<String> differ(String what, Object actual, Object expected) {
        return Objects.equals(actual, expected)
                ? Optional.empty()
                : Optional.of(what + ": use cases " + actual + ", model " + expected);
    }
}
