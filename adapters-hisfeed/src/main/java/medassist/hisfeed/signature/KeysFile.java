package medassist.hisfeed.signature;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the file of keys: for each profile its {@code gateway} and {@code signers}. What is wrong is said without them. */
public final class KeysFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    private static final TypeReference<Map<String, Keys>> BY_PROFILE = new TypeReference<>() {};

    private KeysFile() {}

    /**
     * The keys by profile; none where no file is named.
     *
     * @throws IllegalStateException if the file is not what it should be
     */
    public static Map<String, Keys> read(String file) {
        if (file.isEmpty()) {
            return Map.of();
        }
        try (InputStream yaml = Files.newInputStream(Path.of(file))) {
            return Optional.ofNullable(MAPPER.convertValue(
                            new Load(LoadSettings.builder().build()).loadFromInputStream(yaml), BY_PROFILE))
                    .orElse(Map.of());
        } catch (YamlEngineException | IllegalArgumentException wrong) {
            // Neither the cause nor its message, for they quote the file.
            throw new IllegalStateException("medassist.hisfeed.keys-file: " + file
                    + " is no YAML of profiles with gateway (of each party secret and "
                    + "institutions, a list or \"*\") and signers (of each institution its public key)");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
