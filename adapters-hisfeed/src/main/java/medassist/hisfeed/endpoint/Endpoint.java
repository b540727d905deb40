package medassist.hisfeed.endpoint;

import java.util.Set;
import medassist.application.access.SignedIn;
import medassist.domain.access.Authority;
import medassist.domain.access.Role;
import medassist.domain.institution.InstitutionId;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.signature.GatewaySignature;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import medassist.hisfeed.signature.KeyScope;
import medassist.hisfeed.signature.MessageSignature;

/** Where messages of a profile arrive, and how they must be signed. */
record Endpoint(Profile profile, String path, GatewaySignature gateway, MessageSignature signature) {

    /**
     * Who has sent a message that is signed as the profile asks: the gateway for the institutions of its key, else the
     * institution itself.
     */
    SignedIn signer(Checked.Passed gateway, InstitutionId institution) {
        Authority authority = gateway.signature().isPresent()
                ? Authority.of(Set.of(Role.GATEWAY), gateway.scope().reach())
                : Authority.of(
                        Set.of(Role.HOSPITAL), KeyScope.of(institution.value()).reach());
        return new SignedIn(institution.value(), authority);
    }

    /** Whether a request's path leads here. */
    boolean serves(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
