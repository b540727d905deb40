package medassist.console.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.application.importing.ImportingRosters;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.domain.access.Permission;
import medassist.domain.recipient.Person;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterRow;
import medassist.domain.roster.Summary;

/** What the pages of lists of certified people are made of 名单. */
final class RosterBlocks {

    static final String ENDINGS = "endings";
    static final String WITHOUT = "withoutIdNumber";
    static final String SEEN = "seen";
    static final String REASON = "reason";

    private static final Set<Roster.State> MOVING =
            Set.of(Roster.State.RECEIVED, Roster.State.READING, Roster.State.APPLYING, Roster.State.WITHDRAWING);

    private RosterBlocks() {}

    static Table table(Frame frame, List<Roster> rosters, String next) {
        return new Table(
                frame.t("menu.ROSTERS"),
                List.of(
                        Column.text(frame.t("roster.id")),
                        Column.text(frame.t("certification.issuer")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("roster.month")),
                        Column.text(frame.t("roster.kind")),
                        Column.text(frame.t("state")),
                        Column.text(frame.t("roster.receivedAt")),
                        Column.text(frame.t("roster.receivedBy"))),
                rosters.stream().map(each -> row(frame, each)).toList(),
                frame.t("roster.none"),
                next);
    }

    private static Row row(Frame frame, Roster roster) {
        return Row.of(
                new Link(roster.id(), RostersController.PATH + "/" + roster.id()),
                Link.plain(frame.t("issuer." + roster.head().issuer())),
                Link.plain(roster.head().jurisdiction().value()),
                Link.plain(roster.head().month().toString()),
                Link.plain(frame.t("roster.kind." + roster.head().kind())),
                Link.plain(frame.t("roster." + roster.state())),
                Link.plain(Said.time(roster.uploaded().at())),
                Link.plain(roster.uploaded().by()));
    }

    static List<Block> of(Frame frame, Roster roster) {
        Summary summary = roster.summary();
        List<Block> blocks = new ArrayList<>();
        if (MOVING.contains(roster.state())) {
            blocks.add(Notice.info(frame.t("roster.moving", roster.done())));
        }
        frame.wording()
                .ofRosters()
                .failure(summary.failure())
                .map(Notice::warning)
                .ifPresent(blocks::add);
        blocks.add(new Facts(
                "",
                List.of(
                        Fact.of(
                                frame.t("certification.issuer"),
                                frame.t("issuer." + roster.head().issuer())),
                        Fact.of(
                                frame.t("jurisdiction"),
                                roster.head().jurisdiction().value()),
                        Fact.of(frame.t("roster.month"), roster.head().month().toString()),
                        Fact.of(
                                frame.t("roster.kind"),
                                frame.t("roster.kind." + roster.head().kind())),
                        Fact.of(frame.t("state"), frame.t("roster." + roster.state())),
                        Fact.of(frame.t("roster.receivedBy"), roster.uploaded().by()),
                        Fact.of(frame.t("roster.without"), String.valueOf(summary.withoutIdNumber())),
                        Fact.of(
                                frame.t("roster.adjustments"),
                                String.valueOf(summary.effect().adjustments())),
                        Fact.of(
                                frame.t("roster.toPersons"),
                                Said.money(summary.effect().toPersons())),
                        Fact.of(
                                frame.t("roster.fromPersons"),
                                Said.money(summary.effect().fromPersons())))));
        blocks.add(outcomes(frame, roster));
        blocks.add(endings(frame, summary));
        boolean isOwn = roster.uploaded().by().equals(frame.visitor().id());
        if (roster.state() == Roster.State.PREVIEWED
                && !isOwn
                && frame.visitor().may(Permission.APPROVE_ROSTERS)) {
            blocks.add(application(frame, roster));
        }
        if ((roster.state() == Roster.State.PREVIEWED || roster.state() == Roster.State.APPLIED)
                && frame.visitor().may(Permission.PREPARE_ROSTERS)) {
            blocks.add(Entry.doing(
                    frame.t("roster.withdraw"),
                    RostersController.PATH + "/" + roster.id() + "/withdrawal",
                    frame.t("roster.withdraw.deed")));
        }
        return blocks;
    }

    private static Table outcomes(Frame frame, Roster roster) {
        return new Table(
                frame.t("roster.outcomes"),
                List.of(Column.text(frame.t("roster.outcome")), Column.number(frame.t("roster.count"))),
                new TreeMap<>(roster.summary().rows())
                        .entrySet().stream()
                                .map(each -> Row.of(
                                        new Link(
                                                frame.wording().ofRosters().outcome(each.getKey()),
                                                RostersController.PATH + "/" + roster.id() + "/rows/" + each.getKey()),
                                        Link.plain(each.getValue().toString())))
                                .toList(),
                frame.t("roster.noOutcomes"));
    }

    private static Table endings(Frame frame, Summary summary) {
        return new Table(
                frame.t("roster.endings"),
                List.of(
                        Column.text(frame.t("certification.category")),
                        Column.number(frame.t("roster.inForce")),
                        Column.number(frame.t("roster.ending"))),
                summary.endingsInOrder().entrySet().stream()
                        .map(each -> Row.of(
                                Link.plain(frame.wording().category(each.getKey())),
                                Link.plain(String.valueOf(each.getValue().inForce())),
                                Link.plain(String.valueOf(each.getValue().ending()))))
                        .toList(),
                frame.t("roster.noEndings"));
    }

    private static Entry application(Frame frame, Roster roster) {
        List<Field> fields = new ArrayList<>();
        if (roster.summary().wantsWord(ImportingRosters.ENDING_WITHOUT_WORD_PERCENT)) {
            fields.add(Field.text(ENDINGS, frame.t("roster.word.endings"), "")
                    .required()
                    .hinted(frame.t("roster.word.hint")));
            fields.add(Field.text(WITHOUT, frame.t("roster.word.without"), "").required());
        }
        fields.add(Field.hidden(SEEN, roster.act()));
        fields.add(Field.text(REASON, frame.t("reason"), ""));
        return new Entry(
                frame.t("roster.apply"),
                Entry.Way.DOING,
                RostersController.PATH + "/" + roster.id() + "/application",
                fields,
                frame.t(
                        "roster.apply.deed",
                        Said.money(roster.summary().effect().toPersons()),
                        Said.money(roster.summary().effect().fromPersons())));
    }

    static Table rows(Frame frame, List<RosterRow> rows, String next) {
        var wording = frame.wording().ofRosters();
        return new Table(
                frame.title(),
                List.of(
                        Column.text(frame.t("roster.place")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("person.name")),
                        Column.text(frame.t("person.idNumber")),
                        Column.text(frame.t("roster.before")),
                        Column.text(frame.t("roster.after")),
                        Column.text(frame.t("roster.corrections")),
                        Column.text(frame.t("roster.rejection"))),
                rows.stream()
                        .map(row -> Row.of(
                                Link.plain(row.line() == 0 ? "" : row.sheet() + " " + row.line()),
                                Link.plain(row.person()),
                                Link.plain(Person.maskedName(row.said().name())),
                                Link.plain(Said.masked(row.said().idNumber())),
                                Link.plain(wording.certifications(row.plan().replaced())),
                                Link.plain(wording.certifications(row.plan().recorded())),
                                Link.plain(row.corrections().stream()
                                        .map(each -> each.column().header())
                                        .collect(Collectors.joining("、"))),
                                Link.plain(row.rejection()
                                        .map(rejection -> wording.reason(rejection.reason()))
                                        .orElse(""))))
                        .toList(),
                frame.t("roster.noOutcomes"),
                next);
    }
}
