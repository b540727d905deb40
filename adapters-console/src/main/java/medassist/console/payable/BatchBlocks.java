package medassist.console.payable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import medassist.application.paying.PayingPersons.Shown;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.Paths;
import medassist.console.html.Downloads;
import medassist.domain.access.Permission;
import medassist.domain.money.Money;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.Person;

/** What the page of a batch of payments is made of. */
final class BatchBlocks {

    static final String PAYABLE = "payable";
    static final String PAID_ON = "paidOn";
    static final String REASON = "reason";

    /** All that the bank has not answered yet. */
    static final String ALL = "ALL";

    private BatchBlocks() {}

    static List<Block> of(Frame frame, Shown shown) {
        PaymentBatch batch = shown.batch();
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(frame, shown));
        blocks.add(payments(frame, shown));
        if (frame.visitor().may(Permission.PREPARE_PAYMENTS)) {
            String path = Paths.batch(batch.id());
            switch (batch.state()) {
                case PREPARED ->
                    blocks.add(Entry.doing(
                            frame.t("batch.withdraw"), path + "/withdrawal", frame.t("batch.withdraw.deed")));
                case APPROVED -> blocks.add(export(frame, path, shown));
                case EXPORTED -> {
                    blocks.add(export(frame, path, shown));
                    answers(frame, path, shown).forEach(blocks::add);
                }
                case PAID, FAILED, WITHDRAWN -> {}
            }
        }
        return blocks;
    }

    private static Facts facts(Frame frame, Shown shown) {
        PaymentBatch batch = shown.batch();
        return new Facts(
                "",
                Stream.concat(
                                Stream.of(
                                        Fact.of(
                                                frame.t("jurisdiction"),
                                                batch.jurisdiction().value()),
                                        Fact.of(
                                                frame.t("award.fund"),
                                                frame.wording().fund(batch.fund())),
                                        Fact.of(frame.t("state"), frame.t("payment." + batch.state())),
                                        Fact.of(
                                                frame.t("pending.preparedBy"),
                                                batch.prepared().by()),
                                        Fact.of(frame.t("batch.total"), Said.money(shown.total()))),
                                Arrays.stream(PaymentState.values())
                                        .filter(state -> count(shown, state) > 0)
                                        .map(state -> Fact.of(
                                                frame.t("payment." + state),
                                                frame.t(
                                                        "batch.counted",
                                                        Long.toString(count(shown, state)),
                                                        Said.money(sum(shown, state))))))
                        .toList());
    }

    private static long count(Shown shown, PaymentState state) {
        return shown.payments().stream()
                .filter(payment -> payment.state() == state)
                .count();
    }

    private static Money sum(Shown shown, PaymentState state) {
        return shown.payments().stream()
                .filter(payment -> payment.state() == state)
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Table payments(Frame frame, Shown shown) {
        return new Table(
                frame.t("batch.payments"),
                List.of(
                        Column.text(frame.t("payable.id")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("batch.payee")),
                        Column.text(frame.t("batch.account")),
                        Column.number(frame.t("yuan")),
                        Column.text(frame.t("state")),
                        Column.text(frame.t("batch.answer"))),
                shown.payments().stream().map(payment -> row(frame, payment)).toList(),
                frame.t("payable.none"));
    }

    private static Row row(Frame frame, Payment payment) {
        return Row.of(
                Link.plain(payment.payable().toString()),
                frame.person(payment.person()),
                Link.plain(Person.maskedName(payment.payee().name())),
                Link.plain(Payee.maskedAccount(payment.payee().account())),
                Link.plain(Said.money(payment.amount())),
                Link.plain(frame.t("payment." + payment.state())),
                Link.plain(payment.answer()
                        .map(answer -> answer.paidOn().map(Object::toString).orElse(answer.reason()))
                        .orElse("")));
    }

    private static Entry export(Frame frame, String path, Shown shown) {
        return Entry.doing(
                frame.t("batch.export"),
                path + "/export",
                frame.t("batch.export.deed", Said.money(shown.total())),
                Downloads.formats(frame));
    }

    /** One for all payments that the bank has not answered, and one for a single one; none where all are answered. */
    private static List<Entry> answers(Frame frame, String path, Shown shown) {
        List<Field.Choice> open = shown.payments().stream()
                .filter(payment -> payment.state() == PaymentState.EXPORTED)
                .map(payment -> new Field.Choice(
                        payment.payable().toString(), payment.payable() + " · " + Said.money(payment.amount())))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return List.of(
                Entry.doing(
                        frame.t("batch.answer.one"),
                        path + "/answers",
                        frame.t("batch.answer.one.deed"),
                        Field.choice(
                                PAYABLE, frame.t("payable.id"), open.getFirst().value(), open),
                        Field.of(Field.Kind.DATE, PAID_ON, frame.t("batch.paidOn"), "")
                                .optional()
                                .hinted(frame.t("batch.paidOn.hint")),
                        Field.text(REASON, frame.t("batch.failure"), "").hinted(frame.t("batch.failure.hint"))),
                Entry.doing(
                        frame.t("batch.answer.all"),
                        path + "/answers",
                        frame.t("batch.answer.all.deed", Said.money(sum(shown, PaymentState.EXPORTED))),
                        Field.hidden(PAYABLE, ALL),
                        Field.of(Field.Kind.DATE, PAID_ON, frame.t("batch.paidOn"), "")));
    }
}
