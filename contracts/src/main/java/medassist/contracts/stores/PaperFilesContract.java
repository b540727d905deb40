package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import medassist.application.port.PaperFiles;
import medassist.domain.application.PaperFile;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;
import org.junit.jupiter.api.Test;

/** What every {@link PaperFiles} must do. */
public interface PaperFilesContract extends OverStores {

    @Test
    default void keepsPicturesOfPapersOnceUnderTheirIds() {
        PaperFile second = file("F2", PaperFile.Type.PNG);
        PaperFile first = file("F1", PaperFile.Type.PDF);
        String content = "JVBERi0xLjc=";

        assertThat(add(second, "AQ==")).isTrue();
        assertThat(add(first, content)).isTrue();
        assertThat(add(first, "Ag==")).isFalse();
        assertThat(stores().paperFiles().of(key())).containsExactly(first, second);
        assertThat(stores().paperFiles().content(key(), "F1")).contains(content);
        assertThat(stores().paperFiles().content(key(), "F3")).isEmpty();
        assertThat(stores().paperFiles().of(new ApplicationKey(CITY, "none-" + sample().unique())))
                .isEmpty();
    }

    private ApplicationKey key() {
        return new ApplicationKey(CITY, "A-" + sample().unique());
    }

    private PaperFile file(String id, PaperFile.Type type) {
        return new PaperFile(key(), id, type, 4, "ab12", new Stamp(STAMP.at(), STAMP.by(), STAMP.request(), ""));
    }

    private boolean add(PaperFile file, String content) {
        return sample().within(() -> stores().paperFiles().add(file, content));
    }
}
