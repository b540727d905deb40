package medassist.console.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.funding.FundEvents.Kind;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.frame.Amounts;
import medassist.console.frame.Constants;
import medassist.console.frame.Dates;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * The forms by which something is booked in the account of a fund.
 *
 * @param purposes for which something can be planned
 */
record FundForms(Frame frame, DivisionCode jurisdiction, int year, List<Field.Choice> purposes) {

    static final String JURISDICTION = "jurisdiction";
    static final String YEAR = "year";
    static final String REASON = "reason";

    private static final String KIND = "kind";
    private static final String FUND = "fund";
    private static final String SOURCE = "source";
    private static final String TO_FUND = "toFund";
    private static final String AMOUNT = "amount";
    private static final String DOCUMENT = "document";
    private static final String ALLOTTED_ON = "allottedOn";
    private static final String ON = "on";
    private static final String RECEIPT = "receipt";
    private static final String PURPOSE = "purpose";
    private static final String LINE = "line";

    /** One for each kind of event. */
    List<Entry> all() {
        return Arrays.stream(Kind.values())
                .map(kind -> Entry.doing(
                        frame.t("fund.book." + kind), FundsController.PATH, frame.t("fund.book.deed"), fields(kind)))
                .toList();
    }

    private Field[] fields(Kind kind) {
        Field amount = Field.of(Field.Kind.MONEY, AMOUNT, frame.t("yuan"), "");
        Field document = Field.text(DOCUMENT, frame.t("fund.document"), "").required();
        List<Field> own = switch (kind) {
            case RECEIPT ->
                List.of(
                        sources(),
                        amount,
                        document,
                        Field.of(Field.Kind.DATE, ALLOTTED_ON, frame.t("fund.allottedOn"), ""),
                        day("fund.receivedOn").optional().hinted(frame.t("fund.receivedOn.hint")));
            case ARRIVAL ->
                List.of(
                        Field.text(RECEIPT, frame.t("fund.receipt"), "").required(),
                        amount,
                        document,
                        day("fund.receivedOn"));
            case TRANSFER -> List.of(fund(TO_FUND, "fund.toFund"), amount, document, day("fund.on"));
            case BUDGET ->
                List.of(
                        Field.choice(PURPOSE, frame.t("fund.purpose"), Purpose.ENROLMENT.toString(), purposes),
                        amount,
                        document);
            case CORRECTION ->
                List.of(Field.text(LINE, frame.t("fund.line"), "").required(), document);
        };
        return Stream.of(
                        List.of(
                                Field.hidden(JURISDICTION, jurisdiction.value()),
                                Field.hidden(YEAR, Integer.toString(year)),
                                Field.hidden(KIND, kind.name()),
                                fund(FUND, "award.fund")),
                        own,
                        List.of(Field.text(REASON, frame.t("reason"), "")))
                .flatMap(List::stream)
                .toArray(Field[]::new);
    }

    private Field day(String label) {
        return Field.of(Field.Kind.DATE, ON, frame.t(label), "");
    }

    private Field sources() {
        return Field.choice(
                SOURCE,
                frame.t("fund.source"),
                FundSource.CENTRAL.name(),
                Arrays.stream(FundSource.values())
                        .map(each ->
                                new Field.Choice(each.name(), frame.wording().fundSource(each)))
                        .toList());
    }

    private Field fund(String name, String label) {
        return Field.choice(
                name,
                frame.t(label),
                Fund.ASSISTANCE_FUND.name(),
                Arrays.stream(Fund.values())
                        .map(each ->
                                new Field.Choice(each.name(), frame.wording().fund(each)))
                        .toList());
    }

    /** In whose account it is booked; empty where that is no fund. */
    static Optional<Fund> fund(Form form) {
        return Constants.named(Fund.class, form.text(FUND));
    }

    /** What a form has booked in an account; empty where a part of it cannot be read. */
    static Optional<FundEvent> event(Form form, FundAccount account) {
        Optional<Money> amount = Amounts.read(form.text(AMOUNT)).filter(money -> money.isMoreThan(Money.ZERO));
        String document = form.text(DOCUMENT);
        Optional<Kind> kind = Constants.named(Kind.class, form.text(KIND)).filter(each -> each != Kind.CORRECTION);
        if (kind.isEmpty() || amount.isEmpty() || document.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> on = Dates.read(form.text(ON));
        return switch (kind.get()) {
            case RECEIPT -> receipt(form, amount.get(), document, on);
            case ARRIVAL ->
                on.filter(_ -> form.text(RECEIPT).matches("[0-9]{1,6}"))
                        .map(day ->
                                new FundEvent.Arrival(Long.parseLong(form.text(RECEIPT)), amount.get(), document, day));
            case TRANSFER ->
                on.flatMap(day -> Constants.named(Fund.class, form.text(TO_FUND))
                        .map(fund -> new FundEvent.Transfer(
                                new FundAccount(account.jurisdiction(), account.year(), fund),
                                amount.get(),
                                document,
                                day)));
            case BUDGET -> purpose(form).map(purpose -> new FundEvent.Budget(purpose, amount.get(), document));
            case CORRECTION -> Optional.empty();
        };
    }

    /** Which line is to be taken back; empty where the form is about none. */
    static Optional<Long> corrected(Form form) {
        return Optional.of(form.text(LINE))
                .filter(line -> form.text(KIND).equals(Kind.CORRECTION.name()) && line.matches("[0-9]{1,6}"))
                .map(Long::valueOf);
    }

    /** The document by which something is booked. */
    static String document(Form form) {
        return form.text(DOCUMENT);
    }

    private static Optional<FundEvent> receipt(
            Form form, Money amount, String document, Optional<LocalDate> receivedOn) {
        boolean isDayWrong = receivedOn.isEmpty() && !form.text(ON).isEmpty();
        return Constants.named(FundSource.class, form.text(SOURCE))
                .filter(_ -> !isDayWrong)
                .flatMap(source -> Dates.read(form.text(ALLOTTED_ON))
                        .filter(day -> receivedOn.filter(day::isAfter).isEmpty())
                        .map(day -> new FundEvent.Receipt(source, amount, document, day, receivedOn)));
    }

    private static Optional<Purpose> purpose(Form form) {
        try {
            return Optional.of(Purpose.of(form.text(PURPOSE)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
