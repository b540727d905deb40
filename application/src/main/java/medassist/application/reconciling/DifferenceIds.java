package medassist.application.reconciling;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.work.ContentDigest;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Difference.Scope;
import medassist.domain.institution.InstitutionId;

/**
 * The ids of differences 差异编号: digests of what differs. The same difference has the same id whenever it is found and in
 * whatever words it is told, so that one that was resolved stays resolved.
 */
final class DifferenceIds {

    private static final int DIGITS = 24;

    private DifferenceIds() {}

    static String of(
            InstitutionId institutionId, Scope scope, String number, Difference.Kind kind, List<Figure> figures) {
        Stream<String> line =
                Stream.of(institutionId.value(), scope.jurisdiction().value(), scope.part(), number, kind.name());
        Stream<String> fields = figures.stream()
                .sorted(Comparator.comparing(figure -> figure.field().name()))
                .flatMap(figure -> Stream.of(figure.field().name(), figure.theirs(), figure.ours()));
        // None of these has a line feed in it, so no two contents are the same text.
        String content = Stream.concat(line, fields).collect(Collectors.joining("\n"));
        return ContentDigest.of(content).substring(0, DIGITS);
    }
}
