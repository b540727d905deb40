package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The accounts from the command line, before a service runs and beside one. */
class AccessCommandIT {

    private static final String ISSUER = "https://id.province.example";

    private static final String GATEWAY = "core-1 GATEWAY mak_[A-Za-z0-9_-]{43}\n";

    private static String access(Path data, int exitCode, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "access";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = data.toString();
        RunningService.Command ran = RunningService.command(Map.of(), all);
        assertThat(ran.exitCode()).as(ran.output()).isEqualTo(exitCode);
        return exitCode == 0 ? ran.printed() : ran.errors();
    }

    private static String secret(String line) {
        return line.strip().substring(line.strip().lastIndexOf(' ') + 1);
    }

    private static int status(Client client, String key) {
        return client.get("/api/v1/policies", "Authorization", "Bearer " + key).status();
    }

    private static String token(RSAKey issuer, String account, int seconds) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("medassist")
                        .subject(account)
                        .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                        .build());
        token.sign(new RSASSASigner(issuer));
        return token.serialize();
    }

    @Test
    void addsAnAccountToANewFolderAndExchangesItsKeyBesideTheService() throws IOException, JOSEException {
        Path data = RunningService.newDataFolder();
        String added =
                access(data, 0, "add", "core-1", "--role", "GATEWAY", "--jurisdiction", "371500", "--institution", "*");
        assertThat(added).matches(GATEWAY);

        RSAKey issuer = new RSAKeyGenerator(2048).keyID("1").generate();
        Path keys = Files.writeString(
                data.resolveSibling(data.getFileName() + "-keys.json"), new JWKSet(issuer.toPublicJWK()).toString());
        RunningService service = RunningService.start(
                data,
                Map.of(
                        "MEDASSIST_JWT_ISSUER",
                        ISSUER,
                        "MEDASSIST_JWT_AUDIENCE",
                        "medassist",
                        "MEDASSIST_JWT_KEYS",
                        keys.toString()));
        try {
            Client client = service.client();
            assertThat(status(client, secret(added))).isEqualTo(200);
            assertThat(status(client, secret(added) + "x")).isEqualTo(401);

            assertThat(status(client, token(issuer, "core-1", 60))).isEqualTo(200);
            assertThat(status(client, token(issuer, "core-2", 60))).isEqualTo(401);
            assertThat(status(client, token(issuer, "core-1", -120))).isEqualTo(401);

            String rotated = access(data, 0, "rotate", "core-1", "--overlap", "PT1H");
            assertThat(rotated).matches(GATEWAY).isNotEqualTo(added);
            assertThat(status(client, secret(added))).as("within the overlap").isEqualTo(200);
            assertThat(status(client, secret(rotated))).isEqualTo(200);

            assertThat(access(data, 1, "add", "core-1", "--role", "ADMIN")).contains("已有账号 core-1");

            assertThat(access(data, 0, "list"))
                    .containsPattern("core-1 open GATEWAY jurisdiction=371500 \\[key [0-9a-f]{8} of [-0-9]+] \\[key "
                            + "[0-9a-f]{8} of [-0-9]+ ends ")
                    .doesNotContain("mak_");
            assertThat(access(data, 0, "revoke", "core-1")).isEqualTo("core-1 GATEWAY\n");
            // What was looked up before is believed for two seconds; a key that was not used since is not.
            assertThat(client.get("/api/v1/audit?actor=launcher").text())
                    .contains("ADD_ACCOUNT", "ROTATE_KEY", "REVOKE_ACCOUNT");
        } finally {
            service.terminate();
        }
        assertThat(access(data, 0, "list")).contains("core-1 revoked");
    }
}
