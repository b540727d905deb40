package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import medassist.application.port.KeptFiles;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.domain.institution.InstitutionId;
import org.junit.jupiter.api.Test;

/** What every {@link KeptFiles} must do. */
public interface KeptFilesContract extends OverStores {

    @Test
    default void keepsAFileUntilItsTimeIsOver() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        var file = new KeptFile(institution, "F1", "a.zip", "AAAA", NOW.plusSeconds(10));
        sample().within(() -> {
            stores().files().add(file, NOW);
            return file;
        });

        assertThat(stores().files().find(institution, "F1", NOW)).contains(file);
        assertThat(stores().files().find(institution, "F1", file.until())).isEmpty();
        assertThat(stores().files().find(new InstitutionId("H-other"), "F1", NOW))
                .isEmpty();
    }
}
