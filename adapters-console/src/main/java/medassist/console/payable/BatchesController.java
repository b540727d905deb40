package medassist.console.payable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.paying.BankOrder;
import medassist.application.paying.PayingPersons;
import medassist.application.paying.PayingPersons.Answer;
import medassist.application.paying.PayingPersons.Answered;
import medassist.application.paying.PayingPersons.Shown;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Codes;
import medassist.console.frame.Dates;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.Downloads;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.tabular.TableFile;
import medassist.tabular.TableFile.Cell;

/** Batches of payments to persons 拨付批次: withdrawn, handed to the bank, and answered by it. */
@Controller("/console/batches")
@ExecuteOn(TaskExecutors.BLOCKING)
class BatchesController {

    private static final String PATH = "/console/batches";

    private final PayingPersons paying;

    BatchesController(PayingPersons paying) {
        this.paying = paying;
    }

    @Get
    HttpResponse<?> list(@QueryValue(defaultValue = "") String after, Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES, "batches.title");
        Paging<PaymentBatch> page =
                Paging.of(paying.batches("", after, Paging.ROWS + 1, visitor.caller()), PaymentBatch::id);
        return Html.page(
                frame,
                List.of(new Table(
                        frame.title(),
                        List.of(
                                Column.text(frame.t("batch.id")),
                                Column.text(frame.t("jurisdiction")),
                                Column.text(frame.t("award.fund")),
                                Column.text(frame.t("state")),
                                Column.text(frame.t("pending.preparedBy")),
                                Column.text(frame.t("pending.preparedAt"))),
                        page.rows().stream().map(batch -> row(frame, batch)).toList(),
                        frame.t("batches.none"),
                        page.next(PATH, Map.of()))));
    }

    private static Row row(Frame frame, PaymentBatch batch) {
        return Row.of(
                new Link(batch.id(), Paths.batch(batch.id())),
                Link.plain(batch.jurisdiction().value()),
                Link.plain(frame.wording().fund(batch.fund())),
                Link.plain(frame.t("payment." + batch.state())),
                Link.plain(batch.prepared().by()),
                Link.plain(Said.time(batch.prepared().at())));
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return page(HttpStatus.OK, id, visitor, List.of());
    }

    private HttpResponse<?> page(HttpStatus status, String id, Visitor visitor, List<Notice> before) {
        Optional<Shown> found = Codes.isCode(id) ? paying.batch(id, visitor.caller()) : Optional.empty();
        return found.<HttpResponse<?>>map(shown -> {
                    Frame frame = Frame.of(visitor, MenuEntry.PAYABLES, "batch.title", id);
                    return Html.page(status, frame, before, BatchBlocks.of(frame, shown));
                })
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form.of(visitor, fields);
        return paying.withdraw(id, visitor.caller())
                .<HttpResponse<?>>either(
                        batch -> Html.to(Paths.batch(batch.id()), Done.BATCH_WITHDRAWAL),
                        refusal -> refused(id, visitor, refusal));
    }

    private HttpResponse<?> refused(String id, Visitor visitor, Refusal refusal) {
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        return page(HttpStatus.CONFLICT, id, visitor, List.of(Notice.error(frame.refusal(refusal))));
    }

    /** What the bank is to pay, with payees: from the first time on it has it. Who has had the file is kept. */
    @Post("/{id}/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> export(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Optional<Downloads.Format> format = Downloads.format(form);
        if (format.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.BAD_REQUEST);
        }
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        return paying.export(id, visitor.caller())
                .<HttpResponse<?>>either(
                        exported -> Downloads.of(table(frame, BankOrder.of(exported)), format.get()),
                        refusal -> refused(id, visitor, refusal));
    }

    private static TableFile table(Frame frame, BankOrder order) {
        List<List<Cell>> rows = new ArrayList<>();
        order.lines().forEach(line -> {
            List<Cell> row = new ArrayList<>();
            line.texts().forEach(text -> row.add(new Cell.Text(text)));
            row.add(new Cell.Amount(line.amount().toYuan()));
            rows.add(row);
        });
        List<Cell> total = new ArrayList<>(
                List.of(new Cell.Text(frame.wording().paymentColumn("total")), new Cell.Count(rows.size())));
        while (total.size() < BankOrder.COLUMNS.size() - 1) {
            total.add(new Cell.Text(""));
        }
        total.add(new Cell.Amount(order.total().toYuan()));
        rows.add(total);
        return new TableFile(
                "payments-" + order.batch(),
                BankOrder.COLUMNS.stream().map(frame.wording()::paymentColumn).toList(),
                rows);
    }

    /** What the bank says of one payment, or of all that it has not answered yet. */
    @Post("/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        Optional<List<Answer>> answers = answers(id, form, visitor);
        if (answers.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, id, visitor, List.of(Notice.error(frame.t("batch.answer.wrong"))));
        }
        return paying.answer(id, answers.get(), visitor.caller())
                .<HttpResponse<?>>either(
                        answered -> answered(id, answered, visitor), refusal -> refused(id, visitor, refusal));
    }

    private HttpResponse<?> answered(String id, List<Answered> answered, Visitor visitor) {
        return answered.stream()
                .map(Answered::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused<?>) outcome).refusal())
                .findFirst()
                .<HttpResponse<?>>map(refusal -> refused(id, visitor, refusal))
                .orElseGet(() -> Html.to(Paths.batch(id), Done.BATCH_ANSWERS));
    }

    /** Empty where it is neither said when it was paid nor why it failed, or of which payment. */
    private Optional<List<Answer>> answers(String id, Form form, Visitor visitor) {
        Optional<LocalDate> paidOn = Dates.read(form.text(BatchBlocks.PAID_ON));
        String reason = form.text(BatchBlocks.REASON);
        if (form.text(BatchBlocks.PAYABLE).equals(BatchBlocks.ALL)) {
            return paidOn.filter(_ -> reason.isEmpty())
                    .map(day -> paying.batch(id, visitor.caller()).stream()
                            .flatMap(shown -> shown.payments().stream())
                            .filter(payment -> payment.state() == PaymentState.EXPORTED)
                            .map(payment -> new Answer(payment.payable(), Optional.of(day), ""))
                            .toList());
        }
        return PayableId.of(form.text(BatchBlocks.PAYABLE))
                .filter(_ -> paidOn.isPresent() == reason.isEmpty())
                .map(payable -> List.of(new Answer(payable, paidOn, reason)));
    }
}
