package medassist.persistence.key;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;

/**
 * Puts another key of fields in place of the one in use 密钥轮换, beside a running service or without one. From the
 * moment that the new key is there, everything new is under it; then the values under others, and plain ones, are
 * encrypted anew, some at a time, each time in a transaction of its own; then the old key is put aside, and what it
 * looked persons up by is removed. All that is still to be done is seen in the database and in the folder of keys, so
 * that a rotation that was killed is taken up by the next.
 */
@Singleton
public class KeyRotation {

    private static final int ROWS_AT_A_TIME = 500;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final String REENCRYPTING = "SELECT set_config('medassist.reencrypting', 'on', true)";

    private static final String RETIRE =
            "UPDATE key_on_record SET retired_at = now() WHERE name = ? AND retired_at IS NULL";

    private final TransactionOperations<Connection> transactions;
    private final OtherTransactions others;
    private final KeyRegister register;
    private final FieldKeys keys;
    private final FieldCipher cipher;
    private final int mostAtATime;
    private final Duration pause;

    KeyRotation(
            TransactionOperations<Connection> transactions,
            OtherTransactions others,
            KeyRegister register,
            FieldKeys keys,
            FieldCipher cipher,
            @Value("${medassist.rotation-batch:500}") int mostAtATime,
            @Value("${medassist.rotation-pause:2s}") Duration pause) {
        this.transactions = transactions;
        this.others = others;
        this.register = register;
        this.keys = keys;
        this.cipher = cipher;
        this.mostAtATime = mostAtATime;
        this.pause = pause;
    }

    /** Is told how far a rotation has come. */
    public interface Listener {

        /**
         * All that is new is under the key from now on.
         *
         * @param isNew whether it was made now; else what an earlier rotation left, or what was plain, is done
         */
        void began(String key, boolean isNew);

        /** So many values of the column were encrypted anew by now. */
        void encrypted(String column, long values);

        /** Nothing is under these keys any more. */
        void ended(List<String> retired);
    }

    /**
     * Rotates, or goes on with a rotation that was interrupted.
     *
     * @throws UnopenedFieldException if a value does not open; nothing is lost, and the old key stays
     */
    public void rotate(Listener listener) {
        register.check();
        List<FieldKey> before = keys.inUse();
        boolean isNew = before.size() == 1 && !isUnfinished(before.getFirst());
        if (isNew) {
            keys.make(before.getFirst().number() + 1);
        }
        // Beside the database's memory too, so that from now on it is not forgotten.
        register.open();
        FieldKey newest = keys.newest();
        listener.began(FieldKey.name(newest.number()), isNew);
        encrypt(newest, listener);
        // Who had encrypted a value, but not begun to write it, has by then.
        pause();
        encrypt(newest, listener);
        List<FieldKey> old = keys.inUse().stream()
                .filter(key -> key.number() != newest.number())
                .toList();
        retire(old);
        awaitOthers();
        EncryptedColumn.LOOKED_UP.forEach(column -> removeDigests(column, newest));
        listener.ended(old.stream().map(key -> FieldKey.name(key.number())).toList());
    }

    /** Whether a rotation was begun and has not ended. */
    public boolean isUnderWay() {
        return keys.inUse().size() > 1;
    }

    /** Whether anything is not under the key. */
    private boolean isUnfinished(FieldKey key) {
        return EncryptedColumn.ALL.stream()
                        .anyMatch(column ->
                                !next(column, column.first(), key.mark(), 1).isEmpty())
                || EncryptedColumn.LOOKED_UP.stream()
                        .anyMatch(column -> !withOtherDigests(column, column.first(), key, 1)
                                .isEmpty());
    }

    private void encrypt(FieldKey newest, Listener listener) {
        awaitOthers();
        for (EncryptedColumn column : EncryptedColumn.ALL) {
            encrypt(column, newest, listener);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitOthers() {
        List<String> tables = EncryptedColumn.ALL.stream()
                .map(EncryptedColumn::table)
                .distinct()
                .toList();
        if (!others.awaitWriters(tables, LONGEST_WAIT)) {
            throw new IllegalStateException("another transaction has been writing for " + LONGEST_WAIT.toMinutes()
                    + " minutes; what was done stays, and the next run goes on");
        }
    }

    private void encrypt(EncryptedColumn column, FieldKey newest, Listener listener) {
        long encrypted = 0;
        List<Object> behind = column.first();
        List<Old> found = next(column, behind, newest.mark(), atATime(column));
        while (!found.isEmpty()) {
            List<Old> batch = found;
            encrypted += transactions.executeWrite(status -> replace(new Rows(status.getConnection()), column, batch));
            listener.encrypted(column.name(), encrypted);
            behind = found.getLast().key();
            found = next(column, behind, newest.mark(), atATime(column));
        }
    }

    private int atATime(EncryptedColumn column) {
        return Math.min(mostAtATime, column.atATime());
    }

    /** A value that is under another key, or plain. */
    private record Old(List<Object> key, String value, Cell cell) {

        static Old read(EncryptedColumn column, ResultSet row) throws SQLException {
            var cell = new ArrayList<String>();
            for (int i = 0; i < column.cell().size(); i++) {
                cell.add(row.getString("cell_" + i));
            }
            return new Old(key(column, row), row.getString("value"), new Cell(column.name(), cell));
        }

        private static List<Object> key(EncryptedColumn column, ResultSet row) throws SQLException {
            var key = new ArrayList<Object>();
            for (String part : column.key()) {
                key.add(row.getObject(part));
            }
            return key;
        }
    }

    private List<Old> next(EncryptedColumn column, List<Object> behind, String mark, int limit) {
        var parameters = new ArrayList<>(behind);
        parameters.add(mark);
        parameters.add(limit);
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list(column.nextOthers(), row -> Old.read(column, row), parameters.toArray()));
    }

    private long replace(Rows rows, EncryptedColumn column, List<Old> batch) {
        rows.forEach(REENCRYPTING, _ -> {});
        long replaced = 0;
        for (Old old : batch) {
            String plain = cipher.openOrPlain(old.cell(), old.value());
            var parameters = new ArrayList<Object>();
            parameters.add(cipher.seal(old.cell(), plain));
            if (column.isLookedUp()) {
                parameters.add(String.join(" ", cipher.digests(plain)));
            }
            parameters.addAll(old.key());
            parameters.add(old.value());
            // Who has changed it meanwhile has written it under the new key.
            replaced += rows.change(column.replace(), parameters.toArray());
        }
        return replaced;
    }

    private void retire(List<FieldKey> old) {
        transactions.executeWrite(status -> {
            var rows = new Rows(status.getConnection());
            old.forEach(key -> rows.change(RETIRE, FieldKey.name(key.number())));
            return rows;
        });
        old.forEach(key -> keys.retire(key.number()));
    }

    private List<List<Object>> withOtherDigests(EncryptedColumn column, List<Object> behind, FieldKey key, int limit) {
        var parameters = new ArrayList<>(behind);
        parameters.add(key.digestMark());
        parameters.add(limit);
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list(column.nextWithOtherDigests(), row -> Old.key(column, row), parameters.toArray()));
    }

    private void removeDigests(EncryptedColumn column, FieldKey newest) {
        List<List<Object>> found = withOtherDigests(column, column.first(), newest, ROWS_AT_A_TIME);
        while (!found.isEmpty()) {
            List<List<Object>> keys = found;
            transactions.executeWrite(status -> {
                var rows = new Rows(status.getConnection());
                for (List<Object> key : keys) {
                    var parameters = new ArrayList<Object>(List.of(newest.digestMark()));
                    parameters.addAll(key);
                    rows.change(column.withoutOtherDigests(), parameters.toArray());
                }
                return rows;
            });
            found = withOtherDigests(column, keys.getLast(), newest, ROWS_AT_A_TIME);
        }
    }
}
