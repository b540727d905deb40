package medassist.application.funding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.pending.Document;
import medassist.domain.policy.Fund;

/** What is booked in accounts of funds, as documents of acts say it. */
public final class FundEvents {

    private static final String KIND = "event";
    private static final String SOURCE = "source";
    private static final String AMOUNT = "amount";
    private static final String DOCUMENT = "document";
    private static final String ALLOTTED_ON = "allottedOn";
    private static final String RECEIVED_ON = "receivedOn";
    private static final String RECEIPT = "receipt";
    private static final String TO_FUND = "toFund";
    private static final String ON = "on";
    private static final String PURPOSE = "purpose";
    private static final String LINE = "line";
    private static final String WRONG = "wrong";

    private FundEvents() {}

    /** What is booked. */
    public enum Kind {
        RECEIPT,
        ARRIVAL,
        TRANSFER,
        BUDGET,
        CORRECTION
    }

    /** What sort of event one is. */
    public static Kind kind(FundEvent event) {
        return switch (event) {
            case FundEvent.Receipt _ -> Kind.RECEIPT;
            case FundEvent.Arrival _ -> Kind.ARRIVAL;
            case FundEvent.Transfer _ -> Kind.TRANSFER;
            case FundEvent.Budget _ -> Kind.BUDGET;
            case FundEvent.Correction _ -> Kind.CORRECTION;
        };
    }

    /** The day on which money moves; empty of what moves none. */
    static Optional<LocalDate> day(FundEvent event) {
        return switch (event) {
            case FundEvent.Receipt receipt -> receipt.receivedOn().or(() -> Optional.of(receipt.allottedOn()));
            case FundEvent.Arrival arrival -> Optional.of(arrival.receivedOn());
            case FundEvent.Transfer transfer -> Optional.of(transfer.on());
            case FundEvent.Budget _, FundEvent.Correction _ -> Optional.empty();
        };
    }

    static Kind kind(Document document) {
        return Kind.valueOf(document.text(KIND));
    }

    /** What a document says of the event, after what it says already. */
    public static Document written(Document document, FundEvent event) {
        Document begun = document.with(KIND, kind(event).name());
        return switch (event) {
            case FundEvent.Receipt(
                    FundSource source,
                    Money amount,
                    String number,
                    LocalDate allottedOn,
                    Optional<LocalDate> receivedOn) -> {
                Document said = begun.with(SOURCE, source.name())
                        .with(AMOUNT, amount.toString())
                        .with(DOCUMENT, number)
                        .with(ALLOTTED_ON, allottedOn.toString());
                yield receivedOn
                        .map(day -> said.with(RECEIVED_ON, day.toString()))
                        .orElse(said);
            }
            case FundEvent.Arrival(long receipt, Money amount, String number, LocalDate receivedOn) ->
                begun.with(RECEIPT, Long.toString(receipt))
                        .with(AMOUNT, amount.toString())
                        .with(DOCUMENT, number)
                        .with(RECEIVED_ON, receivedOn.toString());
            case FundEvent.Transfer(FundAccount other, Money amount, String number, LocalDate on) ->
                begun.with(TO_FUND, other.fund().name())
                        .with(AMOUNT, amount.toString())
                        .with(DOCUMENT, number)
                        .with(ON, on.toString());
            case FundEvent.Budget(Purpose purpose, Money amount, String number) ->
                begun.with(PURPOSE, purpose.toString())
                        .with(AMOUNT, amount.toString())
                        .with(DOCUMENT, number);
            case FundEvent.Correction(long line, FundEvent wrong, String number) ->
                begun.with(LINE, Long.toString(line))
                        .with(WRONG, written(Document.EMPTY, wrong))
                        .with(DOCUMENT, number);
        };
    }

    /** The same as a text, of which there is one for each event. */
    public static String text(FundEvent event) {
        return written(Document.EMPTY, event).json();
    }

    /** What there is to say of an event beside its postings and its document, by name. */
    public static Map<String, String> said(FundEvent event) {
        Document document = written(Document.EMPTY, event);
        return Stream.of(SOURCE, ALLOTTED_ON, RECEIVED_ON, RECEIPT, ON, PURPOSE, LINE, AMOUNT)
                .filter(name -> document.find(name).isPresent())
                .collect(Collectors.toMap(name -> name, document::text, (one, _) -> one, LinkedHashMap::new));
    }

    /** The event that a document says, of an account of its jurisdiction and year. */
    public static FundEvent read(Document document, FundAccount account) {
        String number = document.text(DOCUMENT);
        if (kind(document) == Kind.CORRECTION) {
            return new FundEvent.Correction(
                    Long.parseLong(document.text(LINE)), read(document.document(WRONG), account), number);
        }
        Money amount = signed(document.text(AMOUNT));
        return switch (kind(document)) {
            case RECEIPT ->
                new FundEvent.Receipt(
                        FundSource.valueOf(document.text(SOURCE)),
                        amount,
                        number,
                        LocalDate.parse(document.text(ALLOTTED_ON)),
                        document.find(RECEIVED_ON).map(LocalDate::parse));
            case ARRIVAL ->
                new FundEvent.Arrival(
                        Long.parseLong(document.text(RECEIPT)),
                        amount,
                        number,
                        LocalDate.parse(document.text(RECEIVED_ON)));
            case TRANSFER ->
                new FundEvent.Transfer(
                        new FundAccount(account.jurisdiction(), account.year(), Fund.valueOf(document.text(TO_FUND))),
                        amount,
                        number,
                        LocalDate.parse(document.text(ON)));
            case BUDGET -> new FundEvent.Budget(Purpose.of(document.text(PURPOSE)), amount, number);
            case CORRECTION -> throw new IllegalArgumentException("a correction has no amount of its own");
        };
    }

    /** An amount that may be below zero, as what goes to another account is. */
    private static Money signed(String text) {
        return text.startsWith("-") ? Money.ofYuan(text.substring(1)).negated() : Money.ofYuan(text);
    }
}
