package medassist.persistence.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding;

/** What both sides say of a field: an element of the column {@code figures}. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FigureDocument(Finding.Field field, String theirs, String ours) {

    /** The elements of the column. */
    static List<FigureDocument> from(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureDocument(figure.field(), figure.theirs(), figure.ours()))
                .toList();
    }

    /** As the domain has it. */
    Figure toDomain() {
        return new Figure(field, theirs, ours);
    }
}
