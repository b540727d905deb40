package medassist.application.port;

import java.time.Instant;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.recipient.OnRecord;

/** The parameters that jurisdictions have set 参数, and all that was ever on record of them. */
public interface ParameterValues {

    /** The jurisdiction's own parameters as they are on record now, by name; those without a value are left out. */
    List<Parameter> of(DivisionCode jurisdiction);

    /** What serves a jurisdiction: its own parameters, and its province's. */
    default Parameters serving(DivisionCode jurisdiction) {
        return new Parameters(jurisdiction, of(jurisdiction), of(jurisdiction.province()));
    }

    /** All that was ever on record of a jurisdiction's parameter, by first day and recorded time. */
    List<OnRecord<DatedValue>> recordOf(DivisionCode jurisdiction, ParameterName name);

    /**
     * Keeps that some values are not on record any more from a moment on, and that others are.
     *
     * @throws IllegalStateException if one of those that end is not on record
     */
    void change(
            DivisionCode jurisdiction,
            ParameterName name,
            List<DatedValue> ended,
            List<DatedValue> recorded,
            Instant at);
}
