package medassist.persistence.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.clearing.TotalsCheck;

/** What both sides say of a total: an element of the column {@code figures} of totals. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TotalDocument(TotalsCheck.Total total, String theirs, String ours) {

    /** The elements of the column. */
    static List<TotalDocument> from(List<TotalsCheck.Figure> figures) {
        return figures.stream()
                .map(figure -> new TotalDocument(figure.total(), figure.theirs(), figure.ours()))
                .toList();
    }

    /** As the domain has it. */
    TotalsCheck.Figure toDomain() {
        return new TotalsCheck.Figure(total, theirs, ours);
    }
}
