package medassist.hisfeed.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import medassist.application.access.SignedIn;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;
import medassist.hisfeed.signature.GatewaySignature;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import medassist.hisfeed.signature.KeyScope;
import medassist.hisfeed.signature.Keys;
import medassist.hisfeed.signature.MessageSignature;
import medassist.hisfeed.signature.SignedOnce;
import org.junit.jupiter.api.Test;

/** What those may do who sign, and show no account. */
class EndpointTests {

    private static final InstitutionId H1 = new InstitutionId("H1");
    private static final Profile PROFILE = ProfileReader.read("hedong");
    private static final Endpoint ENDPOINT = new Endpoint(
            PROFILE,
            PROFILE.path(),
            new GatewaySignature(PROFILE.gateway(), Duration.ofMinutes(5), Keys.NONE),
            new MessageSignature(PROFILE.bodySignature(), PROFILE.signatureCovers(), Keys.NONE));

    private static Checked.Passed signedBy(KeyScope scope) {
        return new Checked.Passed(scope, Optional.of(new SignedOnce("abc", Instant.MAX, Fault.GATEWAY_SIGNATURE_USED)));
    }

    @Test
    void letsAGatewayReachTheInstitutionsOfItsKey() {
        SignedIn bus = ENDPOINT.signer(signedBy(new KeyScope(Set.of("H1", "H2"))), H1);

        assertThat(bus.id()).isEqualTo("H1");
        assertThat(bus.authority().allows(Permission.SETTLE)).isTrue();
        assertThat(bus.authority().reach().of(Reach.Dimension.INSTITUTION).names())
                .containsExactlyInAnyOrder("H1", "H2");
    }

    @Test
    void letsAGatewayOfAllInstitutionsReachAll() {
        assertThat(ENDPOINT.signer(signedBy(KeyScope.UNLIMITED), H1).authority().reach())
                .isEqualTo(Reach.ALL);
    }

    @Test
    void letsAnInstitutionThatSignsItselfReachWhatIsItsOwn() {
        SignedIn hospital = ENDPOINT.signer(new Checked.Passed(KeyScope.UNLIMITED, Optional.empty()), H1);

        assertThat(hospital.authority().allows(Permission.SETTLE)).isTrue();
        assertThat(hospital.authority().allows(Permission.SEARCH_PERSONS)).isFalse();
        assertThat(hospital.authority().reach().reaches(H1)).isTrue();
        assertThat(hospital.authority().reach().reaches(new InstitutionId("H2")))
                .isFalse();
    }
}
