package medassist.persistence.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import medassist.persistence.work.Rows;

/**
 * Which keys a database is used with 密钥登记. The first start makes them, and the database remembers the thumbprint of
 * each; from then on one that is missing, or is another, is refused and never made anew, since what was signed and
 * encrypted would be lost without a word.
 */
@Singleton
public class KeyRegister {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('key_on_record', 0))";
    private static final String KNOWN = "SELECT name, thumbprint FROM key_on_record WHERE retired_at IS NULL";
    private static final String WAS_USED =
            "SELECT EXISTS (SELECT FROM settlement) OR EXISTS (SELECT FROM day_root) AS used";
    private static final String REMEMBER =
            "INSERT INTO key_on_record (name, thumbprint) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";

    private final TransactionOperations<Connection> transactions;
    private final Keys keys;
    private final FieldKeys fieldKeys;

    KeyRegister(TransactionOperations<Connection> transactions, Keys keys, FieldKeys fieldKeys) {
        this.transactions = transactions;
        this.keys = keys;
        this.fieldKeys = fieldKeys;
    }

    /**
     * Makes the keys of a database that was never used, and looks for those of one that was.
     *
     * @throws KeyMissingException if one is missing or another
     */
    public void open() {
        transactions.executeWrite(status -> {
            var rows = new Rows(status.getConnection());
            rows.forEach(LOCK, _ -> {});
            Map<String, String> known = known(rows);
            boolean wasUsed = rows.list(WAS_USED, row -> row.getBoolean("used")).getFirst();
            for (SigningKey key : SigningKey.values()) {
                hold(rows, key.fileName(), known, wasUsed, SigningKey::make);
            }
            known.keySet().stream()
                    .filter(FieldKeys::isName)
                    .forEach(name -> require(name, Optional.ofNullable(known.get(name))));
            if (known.keySet().stream().noneMatch(FieldKeys::isName)
                    && keys.names().stream().noneMatch(FieldKeys::isName)) {
                fieldKeys.make(1);
            }
            keys.names().stream().filter(FieldKeys::isName).forEach(name -> remember(rows, name));
            return rows;
        });
    }

    /**
     * What is wrong with the keys of this database, in words; nothing is made or remembered.
     *
     * @throws KeyMissingException if one is missing or another
     */
    public void check() {
        Map<String, String> known = transactions.executeRead(status -> known(new Rows(status.getConnection())));
        known.forEach((name, thumbprint) -> require(name, Optional.of(thumbprint)));
    }

    private static Map<String, String> known(Rows rows) {
        var known = new HashMap<String, String>();
        rows.forEach(KNOWN, row -> known.put(row.getString("name"), row.getString("thumbprint")));
        return known;
    }

    private void hold(Rows rows, String name, Map<String, String> known, boolean wasUsed, Supplier<String> making) {
        if (!known.containsKey(name) && !wasUsed && keys.find(name).isEmpty()) {
            keys.add(name, making.get());
        }
        require(name, Optional.ofNullable(known.get(name)));
        remember(rows, name);
    }

    private void require(String name, Optional<String> known) {
        Optional<String> thumbprint = keys.find(name).map(text -> thumbprint(name, text));
        if (thumbprint.isEmpty()) {
            throw new KeyMissingException(
                    ("the key %s.json is missing in %s, and this database was used with it: put it back, "
                                    + "or let medassist.keys (MEDASSIST_KEYS) name the folder that has it; a new one is not made, "
                                    + "since what the old one signed or encrypted would be lost")
                            .formatted(name, keys.place()));
        }
        if (known.isPresent() && !known.equals(thumbprint)) {
            throw new KeyMissingException(
                    "the key %s.json in %s is not the one that this database was used with: that has the thumbprint %s, this %s"
                            .formatted(name, keys.place(), known.get(), thumbprint.get()));
        }
    }

    private void remember(Rows rows, String name) {
        keys.find(name).ifPresent(text -> rows.change(REMEMBER, name, thumbprint(name, text)));
    }

    private String thumbprint(String name, String text) {
        try {
            return JWK.parse(text).computeThumbprint().toString();
        } catch (ParseException | JOSEException noKey) {
            throw new IllegalStateException(name + " in " + keys.place() + " is no key in JWK form", noKey);
        }
    }
}
