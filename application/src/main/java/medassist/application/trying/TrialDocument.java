package medassist.application.trying;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Explanation;
import medassist.domain.pending.Document;
import medassist.domain.pending.Value;
import medassist.domain.whatif.Effect;
import medassist.domain.whatif.PolicyTrial.Draft;
import medassist.domain.whatif.TrialFigures;
import medassist.domain.whatif.TrialFigures.Example;
import medassist.domain.whatif.TriedBill;

/** Says what a trial came to as one text: the same bills and drafts give the same bytes. */
final class TrialDocument {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private TrialDocument() {}

    static String of(List<Draft> drafts, List<TrialFigures> figures) {
        return Document.EMPTY
                .with(
                        "variants",
                        IntStream.range(0, drafts.size())
                                .mapToObj(i -> variant(drafts.get(i), figures.get(i)))
                                .toList())
                .json();
    }

    private static Document variant(Draft draft, TrialFigures figures) {
        Document values = Document.EMPTY;
        for (Map.Entry<String, String> value : draft.values().entrySet()) {
            values = values.with(value.getKey(), value.getValue());
        }
        return Document.EMPTY
                .with("values", values)
                .with("sha256", draft.sha256())
                .with("persons", figures.persons())
                .with("bills", figures.bills())
                .with("byClass", list(figures.byClass(), each -> effect("class", each)))
                .with("byTownship", list(figures.byTownship(), each -> effect("township", each)))
                .with(
                        "byMonth",
                        list(
                                figures.byMonth(),
                                each -> Document.EMPTY
                                        .with("fund", each.fund().name())
                                        .with("month", each.month().toString())
                                        .with("inForce", each.inForce().toString())
                                        .with("draft", each.draft().toString())
                                        .with(
                                                "difference",
                                                each.draft()
                                                        .minus(each.inForce())
                                                        .toString())))
                .with(
                        "limitsReached",
                        list(
                                figures.limits(),
                                each -> Document.EMPTY
                                        .with("pool", each.pool())
                                        .with("inForce", each.inForce())
                                        .with("draft", each.draft())))
                .with(
                        "newlyWarned",
                        list(
                                figures.warnings(),
                                each -> Document.EMPTY.with("rule", each.rule()).with("persons", each.persons())))
                .with("examples", list(figures.examples(), TrialDocument::example));
    }

    private static <T> List<Document> list(List<T> items, Function<T, Document> mapping) {
        return items.stream().map(mapping).toList();
    }

    private static Document effect(String dimension, Effect effect) {
        return Document.EMPTY
                .with(dimension, effect.group())
                .with("persons", effect.persons())
                .with("winners", effect.winners())
                .with("gains", effect.gains().toString())
                .with("losers", effect.losers())
                .with("losses", effect.losses().toString())
                .with(
                        "deciles",
                        effect.deciles().stream()
                                .map(amount -> new Value.Text(amount.toString()))
                                .toList());
    }

    private static Document example(Example example) {
        return Document.EMPTY
                .with("personId", example.personId())
                .with("name", example.name())
                .with("year", example.year())
                .with("inForce", example.inForce().toString())
                .with("draft", example.draft().toString())
                .with(
                        "bills",
                        IntStream.range(0, example.bills().size())
                                .mapToObj(i -> bill(
                                        example.bills().get(i), example.tried().get(i)))
                                .toList());
    }

    private static Document bill(TriedBill inForce, TriedBill draft) {
        var claim = inForce.settlement().claim();
        return Document.EMPTY
                .with("institutionId", claim.key().institutionId().value())
                .with("settlementId", claim.key().settlementId())
                .with("settledOn", claim.visit().settledOn().toString())
                .with("inForce", side(inForce))
                .with("draft", side(draft));
    }

    private static Document side(TriedBill bill) {
        return Document.EMPTY
                .with("assistance", bill.adjudication().assistance().toString())
                .with("explanation", sentences(bill, CHINESE))
                .with("explanationEn", sentences(bill, ENGLISH));
    }

    private static List<Value.Text> sentences(TriedBill bill, Wording wording) {
        return Explanation.of(bill.settlement().claim(), bill.adjudication()).stream()
                .flatMap(step -> wording.sentences(step).stream())
                .map(Value.Text::new)
                .toList();
    }
}
