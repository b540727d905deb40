package medassist.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param accounts of the demo by role; none without it
     * @param hasAccounts whether anybody may come in
     */
    String text(List<String> feeds, Map<Role, DemoAccounts.Shown> accounts, boolean hasAccounts) {
        return """

                MedAssist 医疗救助 serves on %1$s
                  console         %1$s/console
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
                accounts.isEmpty() ? accounts(hasAccounts) : said(accounts),
                accounts.isEmpty() ? " (start with --demo to have this person and hospital)" : "",
                Optional.ofNullable(accounts.get(Role.HOSPITAL))
                        .map(DemoAccounts.Shown::key)
                        .orElse("KEY"),
                Demo.bill("DEMO-1"));
    }

    private static String said(Map<Role, DemoAccounts.Shown> accounts) {
        return accounts.entrySet().stream()
                .map(account -> "  %-22s %s  %s"
                        .formatted(
                                DemoAccounts.name(account.getKey()),
                                account.getValue().key(),
                                account.getValue().password()))
                .collect(Collectors.joining(
                        NEWLINE,
                        NEWLINE + "Accounts of the demo, with keys for programs and passwords for the console:"
                                + NEWLINE,
                        NEWLINE));
    }

    private String accounts(boolean hasAccounts) {
        return hasAccounts ? "" : """

                Nobody may come in yet. Add the first administrator, and whoever asks first, such as a gateway:

                ./medassist access add admin --role ADMIN --password --data %1$s
                ./medassist access add core --role GATEWAY --jurisdiction 371500 --institution '*' --data %1$s
                """.formatted(data);
    }
}
