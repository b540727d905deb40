package medassist.console.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.applying.ApplicationAct;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Sentences;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.domain.application.AidApplication;
import medassist.domain.application.AidAward;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.HandedIn;

/** All that the page of an application shows: what it comes to and why, what was done, and what may be done next. */
final class ApplicationPage {

    static final String ACT = "act";
    static final String REASON = "reason";
    static final String SEEN = "seen";

    /** In the order of a usual course. */
    private static final List<ApplicationAct> OFFERED = List.of(
            new ApplicationAct.Supplement(List.of(), Optional.empty()),
            new ApplicationAct.Review(),
            new ApplicationAct.Return(),
            new ApplicationAct.Publish(Optional.empty(), Optional.empty()),
            new ApplicationAct.Objection(),
            new ApplicationAct.Approve(Optional.empty()),
            new ApplicationAct.Refuse(),
            new ApplicationAct.Withdraw(),
            new ApplicationAct.Revoke());

    private ApplicationPage() {}

    static Frame frame(Visitor visitor, AidApplication application) {
        return Frame.of(
                visitor,
                MenuEntry.APPLICATIONS,
                "application.title",
                application.key().applicationId());
    }

    static List<Block> blocks(Visitor visitor, AidApplication application) {
        Frame frame = frame(visitor, application);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Links(List.of(), true));
        blocks.add(facts(frame, application));
        for (ApplicationFinding finding : application.assessment().findings()) {
            String text = frame.refusal(finding.refusal());
            blocks.add(finding.excludes() ? Notice.warning(frame.t("application.excludes", text)) : Notice.info(text));
        }
        Optional<AidAward> award =
                application.award().or(() -> application.assessment().award());
        award.ifPresent(each -> blocks.addAll(award(frame, application, each)));
        blocks.add(steps(frame, application));
        OFFERED.stream()
                .filter(act -> act.follows(application.state()) && visitor.may(act.permission()))
                .filter(act -> !act.needsAnother() || !application.wasTouchedBy(visitor.id()))
                .forEach(act -> blocks.add(entry(frame, application, act)));
        return blocks;
    }

    private static Facts facts(Frame frame, AidApplication application) {
        return new Facts(
                "",
                List.of(
                        Fact.of(frame.t("application.kind"), application.kind()),
                        new Fact(frame.t("person"), frame.person(application.personId())),
                        Fact.of(
                                frame.t("jurisdiction"),
                                application.key().jurisdiction().value()),
                        Fact.of(
                                frame.t("application.receivedOn"),
                                application.receivedOn().toString()),
                        Fact.of(frame.t("application.channel"), frame.t("channel." + application.channel())),
                        Fact.of(frame.t("state"), frame.t("application." + application.state())),
                        Fact.of(
                                frame.t("application.dueOn"),
                                application.dueOn().map(Object::toString).orElse("")),
                        Fact.of(
                                frame.t("application.publication"),
                                application.publication().map(Object::toString).orElse("")),
                        Fact.of(
                                frame.t("application.papers"),
                                application.documents().stream()
                                        .map(HandedIn::kind)
                                        .collect(Collectors.joining("、")))));
    }

    private static List<Block> award(Frame frame, AidApplication application, AidAward award) {
        boolean isDecided = application.award().isPresent();
        return List.of(
                new Facts(
                        frame.t(isDecided ? "award.title" : "award.proposed"),
                        List.of(
                                Fact.of(frame.t("award.base"), Said.money(award.base())),
                                Fact.of(frame.t("award.counted"), Said.money(award.counted())),
                                Fact.of(frame.t("award.amount"), Said.money(award.amount())),
                                Fact.of(frame.t("award.fund"), frame.wording().fund(award.fund())),
                                Fact.of(
                                        frame.t("settlement.policy"),
                                        award.policy().document()),
                                Fact.of(frame.t("clause"), award.clause().number()))),
                new Sentences(
                        frame.t("explanation.title"),
                        award.steps().stream()
                                .map(step -> new Sentences.Said(
                                        frame.wording().awardStep(step),
                                        award.clause().number()))
                                .toList()));
    }

    private static Table steps(Frame frame, AidApplication application) {
        return new Table(
                frame.t("application.steps"),
                List.of(
                        Column.text(frame.t("application.step")),
                        Column.text(frame.t("entry.at")),
                        Column.text(frame.t("entry.by")),
                        Column.text(frame.t("application.opinion"))),
                application.steps().stream()
                        .map(step -> Row.of(
                                Link.plain(frame.t("application.step." + step.kind())),
                                Link.plain(Said.time(step.at())),
                                Link.plain(step.by()),
                                Link.plain(step.opinion())))
                        .toList(),
                "");
    }

    /** Whether whoever does it must say why. */
    static boolean wantsReason(ApplicationAct act) {
        return switch (act) {
            case ApplicationAct.Return _,
                    ApplicationAct.Objection _,
                    ApplicationAct.Approve _,
                    ApplicationAct.Refuse _,
                    ApplicationAct.Revoke _ -> true;
            case ApplicationAct.Supplement _,
                    ApplicationAct.Review _,
                    ApplicationAct.Publish _,
                    ApplicationAct.Withdraw _,
                    ApplicationAct.Lapse _,
                    ApplicationAct.Look _ -> false;
        };
    }

    private static Entry entry(Frame frame, AidApplication application, ApplicationAct act) {
        String name = act.step().name();
        List<Field> fields = new ArrayList<>(List.of(Field.hidden(ACT, name)));
        if (act instanceof ApplicationAct.Supplement) {
            fields.add(
                    Field.text("papers", frame.t("application.papers"), "").hinted(frame.t("application.papers.hint")));
        }
        if (act instanceof ApplicationAct.Approve) {
            fields.add(Field.hidden(SEEN, application.amount().toString()));
        }
        Field reason = Field.text(REASON, frame.t("application.opinion"), "");
        fields.add(wantsReason(act) ? reason.required() : reason);
        return new Entry(
                frame.t("application.act." + name),
                Entry.Way.DOING,
                ApplicationRows.path(application.key()),
                fields,
                frame.t("application.deed." + name, Said.money(application.amount())));
    }
}
