package medassist.hisfeed.message;

/** Why a message is refused before or beside the rules of assistance; the names are what a cashier quotes. */
public enum Fault {
    /** The body is no JSON object. */
    MALFORMED_MESSAGE,
    MISSING_FIELD,
    INVALID_FIELD,
    /** A field stands in two places with different values. */
    FIELDS_DISAGREE,
    NOT_AN_AMOUNT,
    TOO_MANY_DECIMALS,
    NEGATIVE_AMOUNT,
    AMOUNT_TOO_LARGE,
    INVALID_DATE,
    DATES_CROSS,
    INVALID_ID_NUMBER,
    UNKNOWN_TRANSACTION,
    UNKNOWN_MED_TYPE,
    PERSON_NOT_UNIQUE,
    ALREADY_REVERSED,
    /** The msgid was used for another content. */
    MSGID_REUSED,
    /** The sender has undone the message before it arrived. */
    UNDONE_BEFORE_ARRIVAL,
    /** Whether anything was done is not known; the same message may be sent again, and is done once. */
    TEMPORARILY_UNAVAILABLE
}
