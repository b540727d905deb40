package medassist.persistence.chain;

/**
 * Something that is not as it was posted.
 *
 * @param ledger the person, jurisdiction and year, or the day of a root, a table and the key of a row, or the number of a seal
 * @param sequence the first entry that is concerned, 0 where it is none
 * @param detail what of it: another entry, a counter, a settlement; may be empty
 */
public record Finding(Kind kind, String ledger, long sequence, String detail) {

    /** What is wrong, by names that stay. */
    public enum Kind {
        /** The entry, one of its postings or its settlement is another than was posted. */
        CHANGED,
        /** The entry is gone. */
        REMOVED,
        /** Another entry stands in its place. */
        REORDERED,
        /** The entry is more than its ledger has. */
        ADDED,
        /** The ledger does not end with the hash of its last entry. */
        HEAD_DIFFERS,
        /** The counter is not the sum of its journal. */
        COUNTER_DIFFERS,
        /** The entry belongs to no ledger. */
        WITHOUT_LEDGER,
        /** The settlement was never posted in the journal. */
        WITHOUT_ENTRY,
        /** The journal of the day is not what it came to when the day was sealed. */
        ROOT_DIFFERS,
        /** The day was sealed with a root that is not there any more. */
        ROOT_REPLACED,
        /** The root was not signed by a key of ours. */
        ROOT_NOT_SIGNED,
        /** The row of a table is another than was sealed. */
        ROW_CHANGED,
        /** The row was sealed and is gone, or it follows from others that are there. */
        ROW_REMOVED,
        /** The row was never written by us, though it says so. */
        ROW_ADDED,
        /** The row says another time than that at which it was written. */
        ROW_REDATED,
        /** Something else stands in the place of a table. */
        TABLE_REPLACED,
        /** An encrypted value was changed or moved, or is plain. */
        FIELD_UNOPENED,
        /** What the seal says was written is not what it was made over. */
        SEAL_DIFFERS,
        /** The seal is gone, or another stands in its place. */
        SEAL_REPLACED,
        /** The seal was not signed by our key. */
        SEAL_NOT_SIGNED
    }
}
