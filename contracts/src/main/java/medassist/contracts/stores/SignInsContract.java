package medassist.contracts.stores;

import static medassist.contracts.stores.ClearingSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import medassist.application.port.SignIns;
import medassist.domain.institution.InstitutionId;
import org.junit.jupiter.api.Test;

/** What every {@link SignIns} must do. */
public interface SignInsContract extends OverStores {

    @Test
    default void endsASignInThatThereIs() {
        InstitutionId institution = sample().post("S1").claim().key().institutionId();
        var signIn = new SignIns.SignIn(institution, "N1", "001", NOW);
        sample().within(() -> {
            stores().signIns().add(signIn);
            return signIn;
        });

        assertThat(sample().within(() -> stores().signIns().end(institution, "N1", NOW)))
                .isTrue();
        assertThat(sample().within(() -> stores().signIns().end(institution, "N1", NOW)))
                .isTrue();
        assertThat(sample().within(() -> stores().signIns().end(institution, "N2", NOW)))
                .isFalse();
    }
}
