package medassist.persistence.chain;

/**
 * Something that is not as it was posted.
 *
 * @param ledger the person, jurisdiction and year, or the day of a root
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
        ROOT_NOT_SIGNED
    }
}
