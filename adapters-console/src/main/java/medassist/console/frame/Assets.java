package medassist.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.work.ContentDigest;

/** The files that pages refer to 静态资源. Each has a part of its digest in its address, under which it never changes. */
final class Assets {

    private static final String FOLDER = "/META-INF/medassist-console/";
    private static final String PATH = "/console/assets/";
    private static final int DIGITS = 12;

    private static final Map<String, Asset> ALL = Stream.of(
                    asset("console.css", "text/css;charset=utf-8"),
                    asset("console.js", "text/javascript;charset=utf-8"),
                    asset("icon.svg", "image/svg+xml"))
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    /** A file. */
    record Asset(String name, String type, String text, String version) {}

    private static Asset asset(String name, String type) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(FOLDER + name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(name, type, text, ContentDigest.of(text).substring(0, DIGITS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String path(String name) {
        Asset asset = Objects.requireNonNull(ALL.get(name));
        return PATH + asset.version() + "/" + name;
    }

    /** A file of a version; of no other version than the one there is. */
    static Optional<Asset> find(String version, String name) {
        return Optional.ofNullable(ALL.get(name))
                .filter(asset -> asset.version().equals(version));
    }
}
