package medassist.domain.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Label;

/**
 * One thing that a pack provides, flat 条款内容.
 *
 * @param part what kind of thing
 * @param id tells it from others of the pack, such as benefit and class
 * @param title what it is called, and whom it is for
 * @param figures by name, as texts that are the same in every language
 */
public record Provision(Part part, String id, Label title, Clause clause, Map<String, String> figures) {

    /** The kinds of things that a pack provides. */
    public enum Part {
        PACK,
        CLASS,
        SERVING_DAYS,
        DISEASES,
        POOL,
        BENEFIT,
        TERMS,
        UNAIDED,
        DESIGNATION,
        CARVE_OUT,
        HOSPITAL_RULE,
        CRITICAL_ILLNESS_TILT,
        DEPOSIT_WAIVER,
        FLOORS,
        ENROLMENT,
        SUBSIDY,
        DELEGATED_SUBSIDY,
        WARNING,
        APPLICATION,
        READING
    }

    public Provision {
        // In the order given, which is the order of the document.
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    boolean isSameThingAs(Provision other) {
        return part == other.part && id.equals(other.id);
    }
}
