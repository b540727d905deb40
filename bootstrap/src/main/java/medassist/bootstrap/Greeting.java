package medassist.bootstrap;

/** What the operator reads once the service runs: where to look, and a line that settles a bill. */
final class Greeting {

    private Greeting() {}

    static String text(int port, boolean demo) {
        String base = "http://127.0.0.1:" + port;
        return """

                MedAssist 医疗救助 serves on %1$s
                  try the API     %1$s/docs
                  OpenAPI         %1$s/openapi.yaml
                  health          %1$s/health/readiness
                  hospital feed   %1$s/hisfeed

                Settle a bill%2$s:

                curl -s %1$s/api/v1/settlements -H 'Content-Type: application/json' -d '%3$s'
                """.formatted(base, demo ? "" : " (start with --demo to have this person and hospital)", bill());
    }

    private static String bill() {
        return ("{\"settlementId\":\"DEMO-1\",\"personId\":\"%s\",\"jurisdiction\":\"%s\",\"institutionId\":\"%s\","
                        + "\"careType\":\"INPATIENT\",\"settledOn\":\"2023-05-01\",\"totalFee\":\"50000.00\","
                        + "\"outOfCatalogue\":\"2000.00\",\"overLimit\":\"500.00\",\"preSelfPay\":\"1500.00\","
                        + "\"inScope\":\"46000.00\",\"paid\":{\"basic\":\"28000.00\",\"criticalIllness\":\"3000.00\"}}")
                .formatted(Demo.PERSON, Demo.JURISDICTION, Demo.INSTITUTION);
    }
}
