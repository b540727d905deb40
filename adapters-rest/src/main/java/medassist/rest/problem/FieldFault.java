package medassist.rest.problem;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer the field as a JSON pointer (RFC 6901)
 */
public record FieldFault(String pointer, Code code, List<Object> arguments) {

    /** The faults, by names that stay. */
    public enum Code {
        UNKNOWN_FIELD,
        DUPLICATE_FIELD,
        MISSING_FIELD,
        INVALID_VALUE,
        INVALID_DATE,
        NOT_ONE_OF,
        AMOUNT_NOT_A_STRING,
        NOT_AN_AMOUNT,
        TOO_MANY_DECIMALS,
        NEGATIVE_AMOUNT,
        AMOUNT_TOO_LARGE,
        INVALID_ID_NUMBER,
        ID_NUMBER_DISAGREES,
        ID_NUMBER_INSIDE,
        INVALID_DISEASE_CODE,
        DATES_CROSS,
        PERIODS_OVERLAP,
        PARTS_OF_MULTIPLE_ONLY,
        DETAIL_MISSING,
        DETAIL_DOES_NOT_FIT,
        NOT_A_PERCENTAGE,
        NOT_A_YEARLY_PERIOD,
        NOT_A_YEARLY_DAY,
        NOT_A_NUMBER_OF_DAYS
    }

    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    /** The same of a field that lies inside another. */
    public FieldFault inside(String outer) {
        return new FieldFault(outer + pointer, code, arguments);
    }

    public static FieldFault of(String pointer, Code code, Object... arguments) {
        return new FieldFault(pointer, code, List.of(arguments));
    }
}
