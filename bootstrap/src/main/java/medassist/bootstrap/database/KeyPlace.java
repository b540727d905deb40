package medassist.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the keys of a service stand 密钥目录. */
public final class KeyPlace {

    /** The setting that names it. */
    public static final String SETTING = "medassist.keys";

    private static final String VARIABLE = "MEDASSIST_KEYS";

    private KeyPlace() {}

    /**
     * The folder that the environment names; else, with the embedded database, one in its data folder.
     *
     * @throws IOException if the database is the operator's and no folder is named; the message is meant for the
     *     operator
     */
    public static Path of(Map<String, String> environment, Path data) throws IOException {
        Optional<Path> named = named(environment);
        if (named.isEmpty() && Database.isOfOperator(environment)) {
            throw new IOException("with a database of your own (MEDASSIST_DATASOURCE_URL), " + SETTING + " (" + VARIABLE
                    + ") must name the folder of its keys, wherever the service is started; keep it where the owner of the"
                    + " database cannot write");
        }
        return named.orElseGet(() -> beside(data));
    }

    /** The folder that the environment names; else the one of a data folder, whether it is there or not. */
    public static Path guessed(Map<String, String> environment, Path data) {
        return named(environment).orElseGet(() -> beside(data));
    }

    private static Optional<Path> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Path beside(Path data) {
        return data.resolve("keys");
    }
}
