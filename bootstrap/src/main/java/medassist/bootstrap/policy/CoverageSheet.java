package medassist.bootstrap.policy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.wording.CoverageWording;
import medassist.domain.coverage.ClauseList;
import medassist.domain.coverage.Handling;
import medassist.domain.coverage.ListedClause;
import medassist.domain.coverage.PackParts;
import medassist.domain.coverage.Sentence;
import medassist.domain.policy.PolicyPack;

/** The clauses of a document with where the product keeps to them, laid out for reading. */
final class CoverageSheet {

    private static final int GAP = 2;

    private final PolicyPack pack;
    private final PackParts parts;
    private final List<Row> rows;
    private final CoverageWording wording;

    private record Row(String number, Sentence sentence) {}

    CoverageSheet(PolicyPack pack, ClauseList clauses, CoverageWording wording) {
        this.pack = pack;
        this.parts = new PackParts(pack);
        this.rows = clauses.clauses().stream().flatMap(CoverageSheet::rows).toList();
        this.wording = wording;
    }

    String text() {
        int number = widest(rows.stream().map(Row::number));
        int kind = widest(handlings().stream().map(wording::kind));
        Stream<String> lines = rows.stream().flatMap(row -> lines(row, number, kind));
        return String.join(
                System.lineSeparator(),
                Stream.of(Stream.of(wording.title(pack)), lines, Stream.of("", wording.summary(handlings())))
                        .flatMap(each -> each)
                        .toList());
    }

    private List<Handling> handlings() {
        return rows.stream().map(row -> row.sentence().handling()).toList();
    }

    /** What the sentence says with who keeps to it, and under it what of the pack does. */
    private Stream<String> lines(Row row, int number, int kind) {
        Handling handling = row.sentence().handling();
        String head = Columns.padded(row.number(), number)
                + Columns.padded(wording.kind(handling), kind)
                + wording.words(row.sentence().words());
        String keeper = wording.keeper(handling);
        return Stream.concat(
                Stream.of(keeper.isEmpty() ? head : head + " → " + keeper),
                wording.ofPack(handling, parts).stream().map(part -> " ".repeat(number + kind) + "→ " + part));
    }

    private static Stream<Row> rows(ListedClause listed) {
        return IntStream.range(0, listed.sentences().size())
                .mapToObj(index ->
                        new Row(listed.numberOf(index), listed.sentences().get(index)));
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(Columns::width).max().orElse(0) + GAP;
    }
}
