package medassist.console.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Exported;
import medassist.application.enrolling.TaxBureauLine;
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
import medassist.console.html.Downloads;
import medassist.domain.access.Permission;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.policy.InsuranceScheme;
import medassist.tabular.TableFile;
import medassist.tabular.TableFile.Cell;

/** What the pages of subsidised enrolment are made of. */
final class EnrolmentBlocks {

    static final String JURISDICTION = "jurisdiction";
    static final String YEAR = "year";
    static final String ON = "on";
    static final String REASON = "reason";
    static final String STATE = "state";
    static final String PERSON = "personId";
    static final String SCHEME = "scheme";
    static final String OUTCOME = "outcome";
    static final String AMOUNT = "amount";

    private EnrolmentBlocks() {}

    static String path(EnrolmentList list) {
        return EnrolmentsController.PATH + "/" + list.id();
    }

    static List<Block> lists(Frame frame, List<EnrolmentList> lists, String next, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                frame.title(),
                List.of(
                        Column.text(frame.t("enrolment.list")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("enrolment.year")),
                        Column.text(frame.t("enrolment.on")),
                        Column.text(frame.t("state")),
                        Column.number(frame.t("enrolment.count")),
                        Column.number(frame.t("enrolment.subsidy"))),
                lists.stream().map(list -> row(frame, list)).toList(),
                frame.t("enrolment.none"),
                next));
        if (frame.visitor().may(Permission.PREPARE_ENROLMENTS)) {
            blocks.add(Entry.doing(
                    frame.t("enrolment.drawUp"),
                    EnrolmentsController.PATH,
                    frame.t("enrolment.drawUp.deed"),
                    Field.text(JURISDICTION, frame.t("bill.jurisdiction"), "").required(),
                    Field.text(YEAR, frame.t("enrolment.year"), Integer.toString(today.getYear() + 1))
                            .required(),
                    Field.of(Field.Kind.DATE, ON, frame.t("enrolment.on"), today.toString()),
                    Field.text(REASON, frame.t("reason"), "")));
        }
        return blocks;
    }

    private static Row row(Frame frame, EnrolmentList list) {
        return Row.of(
                new Link(list.id(), path(list)),
                Link.plain(list.jurisdiction().value()),
                Link.plain(Integer.toString(list.year())),
                Link.plain(list.on().toString()),
                Link.plain(frame.t("enrolment.state." + list.state())),
                Link.plain(Integer.toString(list.totals().stream()
                        .mapToInt(EnrolmentList.Total::enrolments)
                        .sum())),
                Link.plain(list.totals().stream()
                        .map(total -> frame.wording().payer(total.payer()) + " " + Said.money(total.subsidy()))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse("")));
    }

    static List<Block> of(Frame frame, EnrolmentList list, String state, List<Enrolment> rows, String next) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(frame, list));
        blocks.add(Entry.asking(
                path(list),
                frame.t("filter"),
                Field.choice(
                        STATE,
                        frame.t("state"),
                        state,
                        frame.choicesOrAny("enrolment.state.", EnrolmentState.values()))));
        blocks.add(new Table(
                frame.t("enrolment.rows"),
                List.of(
                        Column.text(frame.t("person")),
                        Column.text(frame.t("enrolment.scheme")),
                        Column.number(frame.t("enrolment.premium")),
                        Column.number(frame.t("enrolment.subsidy")),
                        Column.text(frame.t("enrolment.payer")),
                        Column.text(frame.t("clause")),
                        Column.text(frame.t("state")),
                        Column.text(frame.t("enrolment.answer"))),
                rows.stream().map(row -> row(frame, row)).toList(),
                frame.t("enrolment.rows.none"),
                next));
        if (frame.visitor().may(Permission.PREPARE_ENROLMENTS)) {
            switch (list.state()) {
                case DRAFT ->
                    blocks.add(Entry.doing(
                            frame.t("enrolment.withdraw"),
                            path(list) + "/withdrawal",
                            frame.t("enrolment.withdraw.deed")));
                case APPROVED -> {
                    if (frame.visitor().may(Permission.REVEAL_PERSONS)) {
                        blocks.add(export(frame, list));
                    }
                    blocks.add(answer(frame, list));
                }
                case DRAWING, WITHDRAWN -> {}
            }
        }
        return blocks;
    }

    private static Facts facts(Frame frame, EnrolmentList list) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(frame.t("jurisdiction"), list.jurisdiction().value()),
                Fact.of(frame.t("enrolment.year"), Integer.toString(list.year())),
                Fact.of(frame.t("enrolment.on"), list.on().toString()),
                Fact.of(frame.t("state"), frame.t("enrolment.state." + list.state())),
                Fact.of(frame.t("pending.preparedBy"), list.drawnUp().by()),
                Fact.of(frame.t("pending.preparedAt"), Said.time(list.drawnUp().at()))));
        list.totals()
                .forEach(total -> facts.add(Fact.of(
                        frame.wording().payer(total.payer()),
                        frame.t("batch.counted", Integer.toString(total.enrolments()), Said.money(total.subsidy())))));
        return new Facts("", facts);
    }

    private static Row row(Frame frame, Enrolment enrolment) {
        return Row.of(
                frame.person(enrolment.person()),
                Link.plain(frame.wording().scheme(enrolment.scheme(), enrolment.shares())),
                Link.plain(Said.money(enrolment.premium())),
                Link.plain(Said.money(enrolment.subsidy())),
                Link.plain(frame.wording().payer(enrolment.payer())),
                Link.plain(enrolment.clause().number()),
                Link.plain(frame.t("enrolment.state." + enrolment.state())),
                Link.plain(enrolment
                        .answer()
                        .map(answer -> frame.t("enrolment.outcome." + answer.outcome())
                                + (answer.reason().isEmpty() ? "" : "：" + answer.reason()))
                        .orElse("")));
    }

    private static Entry export(Frame frame, EnrolmentList list) {
        return Entry.doing(
                frame.t("enrolment.export"),
                path(list) + "/export",
                frame.t("enrolment.export.deed"),
                Downloads.formats(frame));
    }

    private static Entry answer(Frame frame, EnrolmentList list) {
        return Entry.doing(
                frame.t("enrolment.answer.book"),
                path(list) + "/answers",
                frame.t("batch.answer.one.deed"),
                Field.text(PERSON, frame.t("person"), "").required(),
                Field.choice(
                        SCHEME,
                        frame.t("enrolment.scheme"),
                        InsuranceScheme.BASIC_RESIDENT.name(),
                        Arrays.stream(InsuranceScheme.values())
                                .map(scheme -> new Field.Choice(
                                        scheme.name(), frame.wording().scheme(scheme, 1)))
                                .toList()),
                Field.choice(
                        OUTCOME,
                        frame.t("enrolment.answer"),
                        EnrolmentAnswer.Outcome.PAID.name(),
                        frame.choices("enrolment.outcome.", EnrolmentAnswer.Outcome.values())),
                Field.of(Field.Kind.MONEY, AMOUNT, frame.t("enrolment.paid"), "")
                        .optional()
                        .hinted(frame.t("enrolment.paid.hint")),
                Field.text(REASON, frame.t("reason"), ""));
    }

    /** The file for the tax bureau. */
    static TableFile table(Frame frame, String list, List<Exported> exported) {
        return new TableFile(
                "enrolment-" + list,
                TaxBureauLine.COLUMNS.stream()
                        .map(frame.wording()::enrolmentColumn)
                        .toList(),
                exported.stream()
                        .map(each -> cells(TaxBureauLine.of(each, frame.wording())))
                        .toList());
    }

    private static List<Cell> cells(TaxBureauLine line) {
        List<Cell> cells = new ArrayList<>();
        line.texts().forEach(text -> cells.add(new Cell.Text(text)));
        cells.addAll(List.of(
                new Cell.Count(line.shares()),
                new Cell.Amount(line.premium().toYuan()),
                new Cell.Amount(line.subsidy().toYuan()),
                new Cell.Amount(line.own().toYuan()),
                new Cell.Text(line.payer())));
        return cells;
    }
}
