package medassist.hisfeed.endpoint;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;
import medassist.hisfeed.signature.GatewaySignature;
import medassist.hisfeed.signature.Keys;
import medassist.hisfeed.signature.KeysFile;
import medassist.hisfeed.signature.MessageSignature;

/** The endpoints that the settings ask for: one for each profile, at its path. */
@Singleton
final class Endpoints {

    private final List<Endpoint> endpoints;

    /**
     * @param profiles names of profiles that are shipped, or files, separated by commas
     * @param path takes the place of the first profile's path; empty leaves it
     * @param keysFile the file with the keys of senders; empty where no profile asks for signatures
     */
    Endpoints(
            @Property(name = "medassist.hisfeed.profiles", defaultValue = "national") String profiles,
            @Property(name = "medassist.hisfeed.path", defaultValue = "") String path,
            @Property(name = "medassist.hisfeed.keys-file", defaultValue = "") String keysFile) {
        Map<String, Keys> keys = KeysFile.read(keysFile);
        List<Profile> read = Arrays.stream(profiles.split(","))
                .map(String::strip)
                .map(ProfileReader::read)
                .toList();
        endpoints = read.stream()
                .map(profile -> endpoint(
                        profile,
                        path.isEmpty() || !profile.equals(read.getFirst()) ? profile.path() : path,
                        keys.getOrDefault(profile.name(), Keys.NONE)))
                .toList();
        long paths = endpoints.stream().map(Endpoint::path).distinct().count();
        if (paths < endpoints.size()) {
            throw new IllegalStateException("medassist.hisfeed.profiles: two profiles have the same path");
        }
    }

    List<Endpoint> all() {
        return endpoints;
    }

    /** The endpoint that a request's path leads to. */
    Endpoint at(String requestPath) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.serves(requestPath))
                .findFirst()
                .orElseThrow();
    }

    private static Endpoint endpoint(Profile profile, String path, Keys keys) {
        return new Endpoint(
                profile,
                path,
                new GatewaySignature(profile.gateway(), profile.reading().gatewayWindow(), keys),
                new MessageSignature(profile.bodySignature(), profile.signatureCovers(), keys));
    }
}
