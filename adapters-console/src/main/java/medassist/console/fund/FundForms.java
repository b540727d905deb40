package medassist.console.fund;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import medassist.application.funding.FundEvents.Kind;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.frame.Amounts;
import medassist.console.frame.Constants;
import medassist.console.frame.Dates;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/** The forms by which something is booked in the account of a fund. */
final class FundForms {

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

    private FundForms() {}

    /** One for each kind of event. */
    static List<Entry> all(Frame frame, Field jurisdiction, Field year) {
        return Arrays.stream(Kind.values())
                .map(kind -> Entry.doing(
                        frame.t("fund.book." + kind),
                        FundsController.PATH,
                        frame.t("fund.book.deed"),
                        fields(frame, kind, jurisdiction, year)))
                .toList();
    }

    private static Field[] fields(Frame frame, Kind kind, Field jurisdiction, Field year) {
        Field which = Field.hidden(KIND, kind.name());
        Field fund = fund(frame, FUND, "award.fund");
        Field amount = Field.of(Field.Kind.MONEY, AMOUNT, frame.t("yuan"), "");
        Field document = Field.text(DOCUMENT, frame.t("fund.document"), "").required();
        Field reason = Field.text(REASON, frame.t("reason"), "");
        return switch (kind) {
            case RECEIPT ->
                new Field[] {
                    jurisdiction,
                    year,
                    which,
                    fund,
                    Field.choice(
                            SOURCE,
                            frame.t("fund.source"),
                            FundSource.CENTRAL.name(),
                            Arrays.stream(FundSource.values())
                                    .map(each -> new Field.Choice(
                                            each.name(), frame.wording().fundSource(each)))
                                    .toList()),
                    amount,
                    document,
                    Field.of(Field.Kind.DATE, ALLOTTED_ON, frame.t("fund.allottedOn"), ""),
                    Field.of(Field.Kind.DATE, ON, frame.t("fund.receivedOn"), "")
                            .optional()
                            .hinted(frame.t("fund.receivedOn.hint")),
                    reason
                };
            case ARRIVAL ->
                new Field[] {
                    jurisdiction,
                    year,
                    which,
                    fund,
                    Field.text(RECEIPT, frame.t("fund.receipt"), "").required(),
                    amount,
                    document,
                    Field.of(Field.Kind.DATE, ON, frame.t("fund.receivedOn"), ""),
                    reason
                };
            case TRANSFER ->
                new Field[] {
                    jurisdiction,
                    year,
                    which,
                    fund,
                    fund(frame, TO_FUND, "fund.toFund"),
                    amount,
                    document,
                    Field.of(Field.Kind.DATE, ON, frame.t("fund.on"), ""),
                    reason
                };
            case BUDGET ->
                new Field[] {
                    jurisdiction,
                    year,
                    which,
                    fund,
                    Field.text(PURPOSE, frame.t("fund.purpose"), Purpose.ENROLMENT.toString())
                            .required()
                            .hinted(frame.t("fund.purpose.hint")),
                    amount,
                    document,
                    reason
                };
        };
    }

    private static Field fund(Frame frame, String name, String label) {
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
        Optional<Kind> kind = Constants.named(Kind.class, form.text(KIND));
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
        };
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
