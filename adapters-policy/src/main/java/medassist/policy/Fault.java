package medassist.policy;

/** What can be wrong with the text of a pack, a case or a clause list 文本错误. */
enum Fault {
    /** The file has no content. */
    EMPTY,
    /** The file is in another encoding than UTF-8. */
    NOT_UTF8,
    /** The text is not YAML. */
    YAML,
    /** Lists and fields inside one another, deeper than any pack has them. */
    NESTED_TOO_DEEPLY,
    /** A field that must be there is not. */
    MISSING,
    /** A field that is not known there. */
    NO_FIELD,
    /** Something else than fields. */
    NOT_FIELDS,
    /** Something else than a list. */
    NOT_A_LIST,
    /** Something else than a text. */
    NOT_A_TEXT,
    /** No date. */
    DATE,
    /** None of the words that may stand there. */
    ONE_OF,
    /** The same word twice. */
    TWICE,
    /** The same field twice. */
    FIELD_TWICE,
    /** No amount. */
    AMOUNT,
    /** No percentage. */
    RATIO,
    /** A percentage above the whole. */
    RATIO_RANGE,
    /** No name of a parameter that is an amount. */
    PARAMETER,
    /** A highest amount below the lowest. */
    BOUNDS_CROSS,
    /** Ratios by segments that do not begin at nothing. */
    FIRST_SEGMENT,
    /** Segments that do not follow each other. */
    SEGMENTS_RISE,
    /** No whole number. */
    WHOLE_NUMBER,
    /** A number out of bounds. */
    BETWEEN,
    /** Neither yes nor no. */
    FLAG,
    /** No division code. */
    DIVISION_CODE,
    /** A class that the pack does not have. */
    NO_SUCH_CLASS,
    /** A pool that the pack does not have. */
    NO_SUCH_POOL,
    /** A list of diseases that the pack does not have. */
    NO_SUCH_LIST,
    /** A benefit that the pack does not have. */
    NO_SUCH_BENEFIT,
    /** A pool, where none stands before. */
    NO_POOL_YET,
    /** A list of diseases, where none stands before. */
    NO_LIST_YET,
    /** A figure or rule without its clause. */
    NO_CLAUSE,
    /** A last day before the first. */
    ENDS_BEFORE,
    /** Days outside those of the pack. */
    OUTSIDE_PACK,
    /** Care that cannot be aided. */
    NOT_AIDABLE,
    /** A condition that asks nothing. */
    NO_CONDITION,
    /** Ages that nobody has. */
    NOBODYS_AGE,
    /** An entry without a disease. */
    NO_DISEASE_NAMED,
    /** A disease along with which nothing is named. */
    ALONG_WITH_WHAT,
    /** No code of ICD-10. */
    ICD10,
    /** Certificates that serve their own days anyway. */
    OWN_DAYS,
    /** A case that expects nothing. */
    EXPECTS_NOTHING,
    /** A case that expects what its part does not tell. */
    EXPECTS_ELSEWHERE,
    /** An inner pool without the outer. */
    OUTER_POOL,
    /** A bound that is none. */
    BOUND,
    /** Details of another category. */
    OTHER_DETAILS,
    /** None, or more than one, of the ways in which a subsidy is stated. */
    ONE_SHARE,
    /** Neither above nor atLeast, or both. */
    ONE_THRESHOLD,
    /** None, or more than one, of the ways in which aid on application is stated. */
    ONE_FORMULA,
    /** No name in capitals. */
    KIND,
    /** No month and day. */
    DAY_OF_YEAR,
    /** No value of the parameter's type. */
    PARAMETER_VALUE,
    /** A sentence kept in two places. */
    SAID_TWICE,
    /** A clause list without its pack. */
    LIST_WITHOUT_PACK
}
