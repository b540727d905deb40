package medassist.application.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.pending.ActKind;
import medassist.application.port.FundAccounts;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundPosting;
import medassist.domain.fund.FundYear;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.policy.Fund;

/**
 * The act by which something is booked in the account of a fund 基金记账复核. What goes to another fund is booked in both accounts.
 *
 * @param years what funds' years have come to
 */
record FundEntryAct(FundAccounts accounts, FundYears years) implements ActKind.AtOnce {

    private static final String FUND = "fund";
    private static final String YEAR = "year";

    @Override
    public String code() {
        return "FUND_ENTRY";
    }

    /** What is asked. */
    static Document asked(FundAccount account, FundEvent event) {
        return FundEvents.written(
                Document.EMPTY.with(FUND, account.fund().name()).with(YEAR, Integer.toString(account.year())), event);
    }

    private static FundAccount account(DivisionCode jurisdiction, Document document) {
        return new FundAccount(jurisdiction, Integer.parseInt(document.text(YEAR)), Fund.valueOf(document.text(FUND)));
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        FundAccount account = account(jurisdiction, asked);
        FundEvent event = FundEvents.read(asked, account);
        return refusal(account, event)
                .<Outcome<Document>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(asked(account, event)));
    }

    private Optional<Refusal> refusal(FundAccount account, FundEvent event) {
        List<FundEntry> booked = booked(account);
        Optional<LocalDate> day = FundEvents.day(event);
        if (day.filter(each -> each.isAfter(years.today())).isPresent()) {
            return Optional.of(Refusal.of(Code.FUND_DAY, day.get()));
        }
        if (FundEntry.standing(booked).stream().anyMatch(entry -> isSame(entry.event(), event))) {
            return Optional.of(Refusal.of(Code.FUND_ENTRY_BOOKED, event.document()));
        }
        return switch (event) {
            case FundEvent.Receipt _, FundEvent.Budget _ -> Optional.empty();
            case FundEvent.Correction correction -> refusal(correction, account, booked);
            case FundEvent.Arrival arrival -> {
                Optional<FundEvent.Receipt> receipt = FundYear.receipt(booked, arrival.receipt());
                yield receipt.isEmpty()
                        ? Optional.of(Refusal.of(Code.UNKNOWN_FUND_RECEIPT, arrival.receipt()))
                        : refusal(arrival, receipt.get(), booked);
            }
            case FundEvent.Transfer transfer -> {
                Money left = years.of(account).surplus();
                yield transfer.other().equals(account) || transfer.amount().isMoreThan(left)
                        ? Optional.of(Refusal.of(Code.FUND_TOO_SMALL, account.fund(), left))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Refusal> refusal(
            FundEvent.Arrival arrival, FundEvent.Receipt receipt, List<FundEntry> booked) {
        if (arrival.receivedOn().isBefore(receipt.allottedOn())) {
            return Optional.of(Refusal.of(Code.FUND_DAY, arrival.receivedOn()));
        }
        Money waiting = FundYear.waiting(booked, arrival.receipt()).orElse(Money.ZERO);
        return arrival.amount().isMoreThan(waiting)
                ? Optional.of(Refusal.of(Code.MORE_THAN_ALLOTTED, arrival.receipt(), waiting))
                : Optional.empty();
    }

    /** A line is taken back once, as it stands, and no allotment of which something has come; nor what would leave less than nothing. */
    private Optional<Refusal> refusal(FundEvent.Correction correction, FundAccount account, List<FundEntry> booked) {
        Optional<FundEvent> stands = FundEntry.standing(booked).stream()
                .filter(entry -> entry.sequence() == correction.line())
                .map(FundEntry::event)
                .filter(event -> !(event instanceof FundEvent.Transfer))
                .findFirst();
        boolean isOpen = stands.filter(correction.wrong()::equals).isPresent()
                && !(stands.get() instanceof FundEvent.Receipt receipt
                        && receipt.receivedOn().isEmpty()
                        && !FundYear.waiting(booked, correction.line())
                                .filter(receipt.amount()::equals)
                                .isPresent());
        if (!isOpen) {
            return Optional.of(Refusal.of(Code.FUND_LINE_NOT_OPEN, correction.line()));
        }
        Money out = correction.postings().stream()
                .filter(posting -> posting.account().equals(FundPosting.CASH))
                .map(FundPosting::amount)
                .reduce(Money.ZERO, Money::plus);
        Money left = years.of(account).surplus();
        return left.plus(out).isNegative()
                ? Optional.of(Refusal.of(Code.FUND_TOO_SMALL, account.fund(), left))
                : Optional.empty();
    }

    /** One notice, voucher or order is booked once; a plan may be made anew under the same document. */
    private static boolean isSame(FundEvent booked, FundEvent event) {
        boolean isAlike = switch (event) {
            case FundEvent.Receipt receipt ->
                booked instanceof FundEvent.Receipt other && other.source() == receipt.source();
            case FundEvent.Arrival arrival ->
                booked instanceof FundEvent.Arrival other && other.receipt() == arrival.receipt();
            case FundEvent.Transfer transfer ->
                booked instanceof FundEvent.Transfer other
                        && other.other().equals(transfer.other())
                        && other.amount().isNegative();
            case FundEvent.Budget _, FundEvent.Correction _ -> false;
        };
        return isAlike && booked.document().equals(event.document());
    }

    private List<FundEntry> booked(FundAccount account) {
        return accounts.entries(account.jurisdiction(), account.year()).stream()
                .filter(entry -> entry.account().equals(account))
                .toList();
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_FUNDS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_FUNDS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        FundAccount account = account(act.jurisdiction(), document);
        var where = Phrase.of("FUND_ENTRY." + account.fund(), account.jurisdiction(), Integer.toString(account.year()));
        FundEvent event = FundEvents.read(document, account);
        return event instanceof FundEvent.Correction correction
                ? List.of(where, said(event), said(correction.wrong()))
                : List.of(where, said(event));
    }

    private static Phrase said(FundEvent event) {
        return switch (event) {
            case FundEvent.Receipt receipt ->
                Phrase.of(
                        "FUND_ENTRY.RECEIPT." + receipt.source()
                                + (receipt.receivedOn().isPresent() ? "" : ".waiting"),
                        receipt.amount(),
                        receipt.document(),
                        receipt.allottedOn().toString(),
                        receipt.receivedOn().map(Object::toString).orElse(""));
            case FundEvent.Arrival arrival ->
                Phrase.of(
                        "FUND_ENTRY.ARRIVAL",
                        arrival.amount(),
                        arrival.document(),
                        Long.toString(arrival.receipt()),
                        arrival.receivedOn().toString());
            case FundEvent.Transfer transfer ->
                Phrase.of(
                        "FUND_ENTRY.TRANSFER." + transfer.other().fund(),
                        transfer.amount(),
                        transfer.document(),
                        transfer.on().toString());
            case FundEvent.Budget budget ->
                Phrase.of(
                        "FUND_ENTRY.BUDGET." + budget.purpose().kind(),
                        budget.amount(),
                        budget.document(),
                        budget.purpose().code());
            case FundEvent.Correction correction ->
                Phrase.of(
                        "FUND_ENTRY.CORRECTION",
                        Long.toString(correction.line()),
                        correction.wrong().document(),
                        correction.document());
        };
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        FundAccount account = account(act.jurisdiction(), act.document());
        String by = act.prepared().by();
        FundEvent event = FundEvents.read(act.document(), account);
        if (event instanceof FundEvent.Transfer(FundAccount other, Money amount, String number, var on)) {
            add(account, new FundEvent.Transfer(other, amount.negated(), number, on), by, stamp);
            add(other, new FundEvent.Transfer(account, amount, number, on), by, stamp);
        } else {
            add(account, event, by, stamp);
        }
    }

    private void add(FundAccount account, FundEvent event, String by, Stamp stamp) {
        accounts.add(new FundEntry(account, booked(account).size() + 1L, event, by, stamp));
    }
}
