package medassist.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.domain.access.Role;

/**
 * What the operator reads once the service runs: where to look, who may come in, and a line that settles a bill.
 *
 * @param base the address of the service
 * @param data the folder of the service
 */
record Greeting(String base, Path data) {

    private static final String NEWLINE = "\n";

    /**
     * @param feeds the paths at which the hospital feed is served
     * @param keys of the demo's accounts by role; none without it
     * @param hasAccounts whether anybody may come in
     */
    String text(List<String> feeds, Map<Role, String> keys, boolean hasAccounts) {
        return """

                MedAssist 医疗救助 serves on %1$s
                  try the API     %1$s/docs
                  OpenAPI         %1$s/openapi.yaml
                  health          %1$s/health/readiness
                %2$s
                %3$s
                Settle a bill%4$s:

                curl -s %1$s/api/v1/settlements -H 'Authorization: Bearer %5$s' \\
                  -H 'Content-Type: application/json' -d '%6$s'
                """.formatted(
                base,
                feeds.stream().map(path -> "  hospital feed   " + base + path).collect(Collectors.joining(NEWLINE)),
                keys.isEmpty() ? accounts(hasAccounts) : accounts(keys),
                keys.isEmpty() ? " (start with --demo to have this person and hospital)" : "",
                keys.getOrDefault(Role.HOSPITAL, "KEY"),
                Demo.bill("DEMO-1"));
    }

    private static String accounts(Map<Role, String> keys) {
        return keys.entrySet().stream()
                .map(key -> "  %-22s %s".formatted(DemoAccounts.name(key.getKey()), key.getValue()))
                .collect(Collectors.joining(NEWLINE, NEWLINE + "Accounts and keys of the demo:" + NEWLINE, NEWLINE));
    }

    private String accounts(boolean hasAccounts) {
        return hasAccounts ? "" : """

                Nobody may come in yet. Add the first administrator, and whoever asks first, such as a gateway:

                ./medassist access add admin --role ADMIN --data %1$s
                ./medassist access add core --role GATEWAY --jurisdiction 371500 --institution '*' --data %1$s
                """.formatted(data);
    }
}
