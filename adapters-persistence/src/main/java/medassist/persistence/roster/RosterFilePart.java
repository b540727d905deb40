package medassist.persistence.roster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.importing.PageKept;
import medassist.domain.roster.RosterPage;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;

/** Pages of rosters, which are kept with what became of their rows. */
@Singleton
final class RosterFilePart implements FilePart {

    private final RosterTexts texts;

    RosterFilePart(RosterTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                PageKept.class,
                Stage.CONSEQUENCES,
                KeptPages.KEEP,
                change -> Stream.of(change.page()),
                (parameters, pages) -> parameters
                        .texts(pages, RosterPage::roster)
                        .texts(pages, page -> page.outcome().name())
                        .numbers(pages, RosterPage::number)
                        .texts(pages, texts::sealed),
                Optional.of(() -> new IllegalStateException("a page of a roster was not kept"))));
    }
}
