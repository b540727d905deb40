package medassist.domain.roster;

/**
 * Why a row of a roster is not taken 拒收原因.
 *
 * @param column the column at fault
 * @param value what stands there, as it was sent; it may identify a person
 */
public record Rejection(RosterColumn column, String value, Reason reason) {

    /** Reasons, by names that stay. */
    public enum Reason {
        /** Nothing stands where something must. */
        MISSING,
        /** No identity number of GB 11643: its length, its birth date or its check character. */
        INVALID_ID_NUMBER,
        /** A spreadsheet kept the number as an amount, and has lost its last digits. */
        ROUNDED_ID_NUMBER,
        /** Not a day that exists, in any of the ways in which days are written. */
        INVALID_DATE,
        /** It ends before it begins. */
        ENDS_BEFORE_IT_BEGINS,
        /** No category is called so. */
        UNKNOWN_CATEGORY,
        /** No type or grade of disability is called so. */
        UNKNOWN_DISABILITY,
        /** The words say another disability than the certificate's number. */
        DISABILITY_DIFFERS_FROM_NUMBER,
        /** The certificate's number has another identity number in it. */
        ID_NUMBER_DIFFERS_FROM_CERTIFICATE,
        /** None of the words that are known there. */
        UNKNOWN_WORD,
        /** The person with the identity number has another name. */
        NAME_DIFFERS,
        /** Several persons who are not merged have the identity number. */
        SEVERAL_PERSONS,
        /** The same person and category stand in a row before. */
        TWICE,
        /** The row has more or fewer cells than the header, or a text that is too long. */
        MALFORMED,
        /** The number of the certificate, the household or the division is not written as one. */
        INVALID_CODE
    }

    /** Hides what was sent, which may identify a person. */
    @Override
    public String toString() {
        return "Rejection[" + column + " " + reason + "]";
    }
}
