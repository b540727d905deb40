package medassist.persistence.chain;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A ledger as a place in the order in which all of them are walked. */
public record LedgerPlace(String personId, String jurisdiction, int year) {

    /** Before the first ledger. */
    public static final LedgerPlace START = new LedgerPlace("", "", 0);

    static LedgerPlace read(ResultSet row) throws SQLException {
        return new LedgerPlace(row.getString("person_id"), row.getString("jurisdiction"), row.getInt("year"));
    }

    @Override
    public String toString() {
        return personId + " " + jurisdiction + " " + year;
    }
}
