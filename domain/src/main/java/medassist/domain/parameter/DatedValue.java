package medassist.domain.parameter;

import medassist.domain.validity.Validity;

/**
 * A value that a parameter has for some days 参数取值.
 *
 * @param source the document that says so
 */
public record DatedValue(Validity days, ParameterValue value, String source) {

    /** The same on other days. */
    DatedValue within(Validity others) {
        return new DatedValue(others, value, source);
    }

    /** Whether another says the same, whatever its days. */
    boolean saysWhat(DatedValue other) {
        return value.equals(other.value) && source.equals(other.source);
    }
}
