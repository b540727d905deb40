package medassist.console.parameter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.parameters.SettingParameters;
import medassist.application.parameters.SettingParameters.Setting;
import medassist.application.queries.PolicyQueries;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Dates;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.validity.Validity;

/** The figures that a jurisdiction sets 参数: what is on record, and a new value that another person approves. */
@Controller("/console/parameters")
@ExecuteOn(TaskExecutors.BLOCKING)
class ParametersController {

    private static final String PATH = "/console/parameters";
    private static final String JURISDICTION = "jurisdiction";
    private static final String NAME = "parameter";
    private static final String VALUE = "value";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SOURCE = "source";
    private static final String REASON = "reason";

    private final SettingParameters setting;
    private final PolicyQueries policies;

    ParametersController(SettingParameters setting, PolicyQueries policies) {
        this.setting = setting;
        this.policies = policies;
    }

    @Get
    HttpResponse<?> list(@QueryValue(defaultValue = "") String jurisdiction, Visitor visitor) {
        String whose =
                jurisdiction.isEmpty() ? jurisdictions(visitor).getFirst().value() : jurisdiction;
        return DivisionCode.isValid(whose)
                ? page(HttpStatus.OK, new DivisionCode(whose), visitor, List.of())
                : ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
    }

    /** Those that have documents, and their provinces. */
    private List<DivisionCode> jurisdictions(Visitor visitor) {
        return policies.packs(visitor.caller()).stream()
                .flatMap(
                        pack -> List.of(pack.jurisdiction(), pack.jurisdiction().province()).stream())
                .distinct()
                .toList();
    }

    private HttpResponse<?> page(HttpStatus status, DivisionCode of, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.POLICIES, "parameters.title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Entry.asking(
                PATH,
                frame.t("filter"),
                Field.choice(
                        JURISDICTION,
                        frame.t("jurisdiction"),
                        of.value(),
                        jurisdictions(visitor).stream()
                                .map(each -> new Field.Choice(each.value(), each.value()))
                                .toList())));
        blocks.add(new Table(
                frame.t("parameters.title"),
                List.of(
                        Column.text(frame.t("parameter.name")),
                        Column.text(frame.t("parameter.value")),
                        Column.text(frame.t("validity")),
                        Column.text(frame.t("parameter.source"))),
                setting.own(of, visitor.caller()).stream()
                        .flatMap(parameter -> parameter.values().stream().map(value -> row(parameter.name(), value)))
                        .toList(),
                frame.t("parameters.none")));
        if (visitor.may(Permission.PREPARE_PARAMETERS)) {
            blocks.add(form(frame, of));
        }
        return Html.page(status, frame, before, blocks);
    }

    private static Row row(ParameterName name, DatedValue value) {
        return Row.of(
                Link.plain(name.value()),
                Link.plain(value.value().toString()),
                Link.plain(value.days().toString()),
                Link.plain(value.source()));
    }

    private static Entry form(Frame frame, DivisionCode of) {
        return Entry.doing(
                frame.t("parameter.set"),
                PATH,
                frame.t("parameter.set.deed"),
                Field.hidden(JURISDICTION, of.value()),
                Field.text(NAME, frame.t("parameter.name"), "")
                        .required()
                        .hinted(String.join("、", ParameterName.forms())),
                Field.text(VALUE, frame.t("parameter.value"), "").required(),
                Field.of(Field.Kind.DATE, FROM, frame.t("parameter.from"), ""),
                Field.of(Field.Kind.DATE, TO, frame.t("parameter.to"), "")
                        .optional()
                        .hinted(frame.t("parameter.to.hint")),
                Field.text(SOURCE, frame.t("parameter.source"), "").required(),
                Field.text(REASON, frame.t("reason"), ""));
    }

    /** Prepares that a parameter has a value on some days, which then waits for a second person. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        String whose = form.text(JURISDICTION);
        if (!DivisionCode.isValid(whose)) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        var of = new DivisionCode(whose);
        Frame frame = Frame.of(visitor, MenuEntry.POLICIES);
        Optional<ParameterName> name = ParameterName.of(form.text(NAME), of);
        Optional<DatedValue> value = name.flatMap(each -> value(form, each));
        if (value.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY, of, visitor, List.of(Notice.error(frame.t("parameter.wrong"))));
        }
        Parameter wanted = setting.own(of, name.get(), visitor.caller()).with(value.get());
        return setting.set(of, wanted, form.text(REASON), visitor.caller())
                .<HttpResponse<?>>either(
                        done -> page(HttpStatus.OK, of, visitor, List.of(said(frame, done))),
                        refusal ->
                                page(HttpStatus.CONFLICT, of, visitor, List.of(Notice.error(frame.refusal(refusal)))));
    }

    private static Notice said(Frame frame, Setting done) {
        return switch (done) {
            case Setting.Unchanged _ -> Notice.info(frame.t("parameter.unchanged"));
            case Setting.Prepared(var act) ->
                Notice.done(frame.t("pending.waits"), new Link(act.id().value(), Paths.act(act.id())));
        };
    }

    /** What a form says; empty where a part of it cannot be read. */
    private static Optional<DatedValue> value(Form form, ParameterName name) {
        Optional<LocalDate> from = Dates.read(form.text(FROM));
        Optional<LocalDate> to = form.text(TO).isEmpty() ? Optional.of(LocalDate.MAX) : Dates.read(form.text(TO));
        if (from.isEmpty()
                || to.isEmpty()
                || to.get().isBefore(from.get())
                || form.text(SOURCE).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DatedValue(new Validity(from.get(), to.get()), name.read(form.text(VALUE)), form.text(SOURCE)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
