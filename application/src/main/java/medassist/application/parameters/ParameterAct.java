package medassist.application.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.pending.ActKind;
import medassist.application.port.ParameterValues;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.validity.Validity;

/**
 * The act by which a parameter is given its values 设定参数, in the place of those that it has. Its document says the values, and on
 * which days what changes.
 */
record ParameterAct(ParameterValues parameters) implements ActKind.AtOnce {

    @Override
    public String code() {
        return "PARAMETER";
    }

    /** What is asked. */
    static Document asked(DivisionCode jurisdiction, Parameter parameter) {
        return Document.EMPTY
                .with("jurisdiction", jurisdiction.value())
                .with("name", parameter.name().value())
                .with(
                        "values",
                        parameter.values().stream().map(ParameterAct::document).toList());
    }

    @Override
    public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
        Parameter wanted = parameter(asked);
        List<Document> changes = onRecord(jurisdiction, wanted.name()).changesTo(wanted).stream()
                .map(ParameterAct::document)
                .toList();
        return new Outcome.Done<>(asked(jurisdiction, wanted).with("changes", changes));
    }

    @Override
    public Permission preparing() {
        return Permission.PREPARE_PARAMETERS;
    }

    @Override
    public Permission approving() {
        return Permission.APPROVE_PARAMETERS;
    }

    @Override
    public List<Phrase> said(PendingAct act) {
        Document document = act.document();
        return Stream.concat(
                        Stream.of(Phrase.of("PARAMETER", document.text("jurisdiction"), document.text("name"))),
                        document.documents("changes").stream().map(ParameterAct::said))
                .toList();
    }

    private static Phrase said(Document change) {
        String days =
                change.find("was").isEmpty() ? "BEGINS" : change.find("becomes").isEmpty() ? "ENDS" : "CHANGES";
        return Phrase.of(
                "PARAMETER." + days + (change.find("to").isEmpty() ? ".since" : ""),
                change.text("from"),
                change.find("to").orElse(""),
                change.find("was").orElse(""),
                change.find("becomes").orElse(""),
                change.find("becomesSource").orElse(""));
    }

    @Override
    public void carryOut(PendingAct act, Stamp stamp) {
        Parameter wanted = parameter(act.document());
        List<DatedValue> known = onRecord(act.jurisdiction(), wanted.name()).values();
        parameters.change(
                act.jurisdiction(),
                wanted.name(),
                known.stream().filter(value -> !wanted.values().contains(value)).toList(),
                wanted.values().stream().filter(value -> !known.contains(value)).toList(),
                stamp.at());
    }

    private Parameter onRecord(DivisionCode jurisdiction, ParameterName name) {
        return parameters.of(jurisdiction).stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Parameter(name, List.of()));
    }

    private static Parameter parameter(Document document) {
        var name = new ParameterName(document.text("name"));
        return new Parameter(
                name,
                document.documents("values").stream()
                        .map(value -> new DatedValue(days(value), name.read(value.text("value")), value.text("source")))
                        .toList());
    }

    private static Validity days(Document document) {
        var from = LocalDate.parse(document.text("from"));
        return document.find("to")
                .map(to -> new Validity(from, LocalDate.parse(to)))
                .orElseGet(() -> Validity.since(from));
    }

    private static Document document(DatedValue value) {
        return document(value.days()).with("value", value.value().toString()).with("source", value.source());
    }

    private static Document document(Parameter.Change change) {
        return with(with(document(change.days()), "was", change.was()), "becomes", change.becomes());
    }

    private static Document with(Document document, String name, Optional<DatedValue> value) {
        return value.map(known -> document.with(name, known.value().toString()).with(name + "Source", known.source()))
                .orElse(document);
    }

    private static Document document(Validity days) {
        var from = Document.EMPTY.with("from", days.from().toString());
        return days.isOpen() ? from : from.with("to", days.to().toString());
    }
}
