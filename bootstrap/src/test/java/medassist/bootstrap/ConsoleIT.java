package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console of the packaged service: an account by the launcher, the first password changed, a session that outlives a crash. */
class ConsoleIT {

    private static final String OWN = "of+my+own+choice";

    private static RunningService.Command access(Path data, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "access";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        return RunningService.command(Map.of(), all);
    }

    private static String secret(RunningService.Command command) {
        assertThat(command.exitCode()).as(command.errors()).isZero();
        String line = command.printed().strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static Client.Reply signIn(Client client, String password) {
        return client.form("/console/sign-in", "name=clerk-1&password=" + password);
    }

    private static String session(Client.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        String cookie = reply.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String token(Client client, String path, String session) {
        Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"")
                .matcher(client.get(path, "Cookie", session).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void letsAPersonInByAPasswordOfItsOwnAndKeepsTheSessionOverACrash() throws IOException {
        Path data = RunningService.newDataFolder();
        String initial =
                secret(access(data, "add", "clerk-1", "--role", "CLERK", "--jurisdiction", "371500", "--password"));
        RunningService service = RunningService.start(data, Map.of());
        String session;
        try {
            Client client = service.client();
            assertThat(signIn(client, "wrong").status()).isEqualTo(403);
            session = session(signIn(client, initial));
            assertThat(client.get("/console/people", "Cookie", session).header("Location"))
                    .isEqualTo("/console/own-password");
            assertThat(client.form(
                                    "/console/own-password",
                                    "token=" + token(client, "/console/own-password", session) + "&current=" + initial
                                            + "&wanted=" + OWN + "&again=" + OWN,
                                    "Cookie",
                                    session)
                            .header("Location"))
                    .isEqualTo("/console");
        } finally {
            service.kill();
        }

        service = RunningService.start(data, Map.of());
        try {
            Client client = service.client();
            assertThat(client.get("/console/people", "Cookie", session).status())
                    .isEqualTo(200);
            assertThat(client.get("/console/nowhere", "Cookie", session).status())
                    .isEqualTo(404);
            assertThat(client.get("/console/audit", "Cookie", session).status()).isEqualTo(403);
            assertThat(client.get("/api/v1/policies", "Cookie", session, "Authorization", "")
                            .status())
                    .as("a session is none of the REST interface's")
                    .isEqualTo(401);
            assertThat(signIn(client, initial).status()).isEqualTo(403);
            assertThat(session(signIn(client, OWN))).isNotEqualTo(session);

            String again = secret(access(data, "rotate", "clerk-1", "--password"));
            assertThat(client.get("/console/people", "Cookie", session).status())
                    .isEqualTo(303);
            assertThat(session(signIn(client, again))).isNotEmpty();
            assertThat(access(data, "list").printed())
                    .contains("clerk-1 open CLERK jurisdiction=371500 [password initial]");
        } finally {
            service.terminate();
        }
    }
}
