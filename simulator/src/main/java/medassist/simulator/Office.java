package medassist.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Registers the institution and invented persons by REST, as the office does 经办登记. */
final class Office {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Channel channel;

    Office(Channel channel) {
        this.channel = channel;
    }

    void register(Plan plan) {
        ObjectNode institution =
                object().put("name", "模拟医院").put("admdvs", plan.jurisdiction()).put("level", "TERTIARY");
        institution.putArray("designated").addObject().put("from", "2000-01-01").putNull("to");
        channel.put("/api/v1/institutions/" + plan.institution(), institution);
        for (int i = 0; i < plan.persons().size(); i++) {
            register(plan, plan.persons().get(i), i);
        }
    }

    private void register(Plan plan, String person, int place) {
        ObjectNode body = object().put("name", "模拟" + (place + 1))
                .put(
                        "idNumber",
                        idNumber(
                                plan.jurisdiction(),
                                Math.floorMod(plan.institution().hashCode() * 31 + place, 1000)))
                .put("birthDate", "1961-04-02")
                .put("jurisdiction", plan.jurisdiction())
                .putNull("township")
                .put("insurance", "RESIDENT");
        body.put("sex", body.path("idNumber").asText().charAt(16) % 2 == 1 ? "M" : "F");
        // Two simulations may have invented the same number.
        channel.put("/api/v1/persons/" + person + "?mayShareIdNumber=true", body);
        ObjectNode certification = object().put("category", "SUBSISTENCE_ALLOWANCE")
                .put("from", "2015-01-01")
                .putNull("to")
                .put("issuer", "CIVIL_AFFAIRS");
        channel.put("/api/v1/persons/" + person + "/certifications/C1", certification);
    }

    private static ObjectNode object() {
        return Channel.MAPPER.createObjectNode();
    }

    /** An invented number of the 2nd of April 1961, with its check digit (GB 11643). */
    private static String idNumber(String jurisdiction, int sequence) {
        String digits = jurisdiction + "19610402" + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + CHECKS.charAt(sum % CHECKS.length());
    }
}
