package medassist.hisfeed.endpoint;

import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.signature.GatewaySignature;
import medassist.hisfeed.signature.MessageSignature;

/** Where messages of a profile arrive, and how they must be signed. */
record Endpoint(Profile profile, String path, GatewaySignature gateway, MessageSignature signature) {

    /** Whether a request's path leads here. */
    boolean serves(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
