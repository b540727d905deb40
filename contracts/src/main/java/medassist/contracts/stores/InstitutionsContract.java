package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import medassist.application.port.Institutions;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Institutions} must do. */
public interface InstitutionsContract extends OverStores {

    @Test
    default void keepsAndReplacesAnInstitution() {
        var id = new InstitutionId("H-" + sample().unique());
        var until = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
        var first = new Institution(id, "甲医院", CITY, Institution.Level.TERTIARY, List.of(until, Validity.since(DAY)));
        var second = new Institution(id, "乙医院", CITY, Institution.Level.PRIMARY, List.of());

        assertThat(stores().institutions().find(id)).isEmpty();
        assertThat(sample().within(() -> stores().institutions().put(first))).isTrue();
        assertThat(stores().institutions().find(id)).contains(first);
        assertThat(sample().within(() -> stores().institutions().put(second))).isFalse();
        assertThat(stores().institutions().find(id)).contains(second);
    }
}
