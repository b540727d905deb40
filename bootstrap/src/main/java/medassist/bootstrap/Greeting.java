package medassist.bootstrap;

import java.util.List;
import java.util.stream.Collectors;

/** What the operator reads once the service runs: where to look, and a line that settles a bill. */
final class Greeting {

    private Greeting() {}

    /**
     * @param base the address of the service
     * @param feeds the paths at which the hospital feed is served
     */
    static String text(String base, List<String> feeds, boolean demo) {
        return """

                MedAssist 医疗救助 serves on %1$s
                  try the API     %1$s/docs
                  OpenAPI         %1$s/openapi.yaml
                  health          %1$s/health/readiness
                %4$s

                Settle a bill%2$s:

                curl -s %1$s/api/v1/settlements -H 'Content-Type: application/json' -d '%3$s'
                """.formatted(
                base,
                demo ? "" : " (start with --demo to have this person and hospital)",
                Demo.bill("DEMO-1"),
                feeds.stream().map(path -> "  hospital feed   " + base + path).collect(Collectors.joining("\n")));
    }
}
