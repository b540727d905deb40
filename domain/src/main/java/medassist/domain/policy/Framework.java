package medassist.domain.policy;

import java.util.Map;
import medassist.domain.division.DivisionCode;

/**
 * A province's document that a city's is bound by 上级框架.
 *
 * @param jurisdiction the province
 * @param fulfilledBy the city's benefit for each of the province's, by their ids; the one of the same id where not named
 */
public record Framework(DivisionCode jurisdiction, Map<String, String> fulfilledBy) {

    public Framework {
        fulfilledBy = Map.copyOf(fulfilledBy);
    }

    /** The id of the city's benefit that has to reach the floors of the province's. */
    public String benefitFor(String provincial) {
        return fulfilledBy.getOrDefault(provincial, provincial);
    }
}
