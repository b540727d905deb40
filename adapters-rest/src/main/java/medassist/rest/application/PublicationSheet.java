package medassist.rest.application;

import java.util.List;
import medassist.application.applying.PublicationLists.Published;
import medassist.application.wording.Wording;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** What is published, to be put up 公示表. */
record PublicationSheet(Wording wording) {

    private static final List<String> COLUMNS = List.of("application", "name", "kind", "amount", "from", "to");

    Sheet of(String jurisdiction, List<Published> published) {
        return new Sheet(
                "publication-" + jurisdiction,
                COLUMNS.stream().map(wording::publicationColumn).toList(),
                published.stream().map(this::row).toList());
    }

    private List<Cell> row(Published published) {
        return List.of(
                Cell.text(published.applicationId()),
                Cell.text(published.name()),
                Cell.text(wording.label(published.label())),
                new Cell.Amount(published.amount()),
                Cell.text(published.days().from().toString()),
                Cell.text(published.days().to().toString()));
    }
}
