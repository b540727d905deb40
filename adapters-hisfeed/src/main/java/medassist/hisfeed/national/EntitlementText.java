package medassist.hisfeed.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.entitlement.Entitlement.Available;
import medassist.domain.entitlement.Entitlement.Left;
import medassist.domain.policy.Clause;
import medassist.hisfeed.message.CanonicalJson;

/**
 * What a person may count on this year, as text of JSON for the field that the standard leaves for extensions 待遇扩展信息: what is
 * left of each limit and deductible, the critical-illness tilt and the deposit waiver, each with its clause.
 */
final class EntitlementText {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);

    /** The most characters that the standard has room for. */
    private static final int LONGEST = 4000;

    private static final String LIMITS = "limits";
    private static final String DEDUCTIBLES = "deductibles";
    private static final String TILT = "criticalIllnessTilt";
    private static final String WAIVER = "depositWaiver";

    private final Entitlement entitlement;
    private final ObjectNode said = JsonNodeFactory.instance.objectNode();

    private EntitlementText(Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    /** The text; what there is no room for is left out, and that it is left out is said. */
    static String of(Entitlement entitlement) {
        return new EntitlementText(entitlement).text();
    }

    private String text() {
        said.put("year", Integer.toString(entitlement.day().getYear()));
        said.put("document", entitlement.pack().edition().document().number());
        List.of(LIMITS, DEDUCTIBLES, TILT, WAIVER).forEach(said::putArray);
        for (Available available : entitlement.available()) {
            available.pools().forEach(left -> addLimit(available, left));
            addDeductible(available);
        }
        var policy = CHINESE.ofPolicy();
        entitlement
                .criticalIllnessTilt()
                .forEach(tilt -> row(TILT, tilt.clause()).put("text", policy.tilt(tilt)));
        entitlement
                .depositWaiver()
                .forEach(waiver -> row(WAIVER, waiver.clause()).put("text", policy.waiver(waiver)));
        String text = written();
        for (String part : List.of(WAIVER, TILT, DEDUCTIBLES, LIMITS)) {
            while (text.length() > LONGEST && !said.path(part).isEmpty()) {
                ((ArrayNode) said.path(part)).remove(said.path(part).size() - 1);
                said.put("incomplete", true);
                text = written();
            }
        }
        return text;
    }

    private void addLimit(Available available, Left left) {
        row(LIMITS, available)
                .put("name", CHINESE.label(left.limit().pool().label()))
                .put("limit", left.limit().limit().toYuan())
                .put("paid", left.paid().toYuan())
                .put("left", left.left().toYuan());
    }

    private void addDeductible(Available available) {
        row(DEDUCTIBLES, available)
                .put("deductible", available.terms().deductible().toYuan())
                .put("counted", available.counted().toYuan())
                .put("left", available.deductibleLeft().toYuan());
    }

    private ObjectNode row(String part, Available available) {
        return row(part, available.terms().clause())
                .put("benefit", CHINESE.label(available.benefit().label()))
                .put("class", CHINESE.label(available.terms().aidClass().label()));
    }

    private ObjectNode row(String part, Clause clause) {
        return ((ArrayNode) said.path(part)).addObject().put("clause", clause.number());
    }

    private String written() {
        try {
            return CanonicalJson.MAPPER.writeValueAsString(said);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
