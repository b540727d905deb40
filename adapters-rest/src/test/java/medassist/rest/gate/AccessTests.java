package medassist.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.rest.Reply;
import medassist.rest.RestService;
import medassist.rest.roster.RosterForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for what, and what is seen of what lies beyond one's reach, held to a table that is written apart. */
class AccessTests {

    private static final int REQUESTS = Integer.getInteger("medassist.access-requests", 1000);

    private static final Pattern ROW = Pattern.compile("(GET|PUT|POST|DELETE) (\\S+)( [^|]+)? \\| ([A-Z_ ]+)");
    private static final List<Row> TABLE = table();

    /** A body of the table that is a roster's form. */
    private static final String ROSTER = "ROSTER";

    private static final String PAPER = "PAPER";

    private static final RestService SERVICE = RestService.shared();
    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

    /** An address with who may ask for it. */
    private record Row(String method, String path, String body, Set<Role> roles) {

        static Row read(String line) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                throw new IllegalArgumentException(line);
            }
            return new Row(
                    row.group(1),
                    row.group(2).equals("/metrics") ? "//metrics" : row.group(2),
                    row.group(3) == null ? "" : row.group(3).strip(),
                    Arrays.stream(row.group(4).strip().split(" "))
                            .map(Role::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
        }

        Reply ask(String body, String... headers) {
            return SERVICE.send(
                    method,
                    path,
                    body,
                    Stream.concat(Arrays.stream(headers), Stream.of("Content-Type: " + type()))
                            .toArray(String[]::new));
        }

        private String type() {
            return switch (body) {
                case ROSTER -> RosterForm.TYPE;
                case PAPER -> "application/pdf";
                default -> "application/json";
            };
        }

        Reply ask(String key) {
            String claim =
                    RestService.claim("A", "A", SERVICE.unique("S"), "100").toString();
            String roster = new RosterForm("999900", "OTHER", "2023-05")
                    .with("file", "a.csv", "姓名,身份证号")
                    .text();
            return ask(
                    body.replace("CLAIM", claim).replace(ROSTER, roster), "Authorization: " + RestService.bearer(key));
        }

        boolean isAt(HttpMethod httpMethod, Pattern template) {
            String address = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
            return method.equals(httpMethod.name())
                    && template.matcher(address.replaceFirst("\\?.*", "")).matches();
        }
    }

    private static List<Row> table() {
        try (InputStream csv = AccessTests.class.getResourceAsStream("roles.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(Role role) {
        return KEYS.computeIfAbsent(role, each -> SERVICE.signIn(Set.of(each), Reach.ALL));
    }

    /** Addresses of the router that the table does not have, and that not everybody may ask for. */
    @Test
    void areSaidOfEveryAddress() {
        Set<String> missing = SERVICE.beans()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getTargetMethod().getDeclaringType().getName().startsWith("medassist.rest.")
                                && !route.getTargetMethod().hasAnnotation(Open.class))
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toString().replaceFirst("\\{\\?.*", ""))
                .filter(address -> {
                    int space = address.indexOf(' ');
                    Pattern template =
                            Pattern.compile(address.substring(space + 1).replaceAll("\\{[^/}]+}", "[^/]+"));
                    HttpMethod method = HttpMethod.valueOf(address.substring(0, space));
                    return method != HttpMethod.HEAD && TABLE.stream().noneMatch(row -> row.isAt(method, template));
                })
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing)
                .as("whoever holds a receipt may have it verified, and whoever asks wrongly is told how to ask")
                .containsExactly("GET /api/v1/settlements/{settlementId}", "POST /api/v1/receipts/verify");
    }

    @Test
    void letInWhoTheTableNamesAndNobodyElse() {
        for (Row row : TABLE) {
            for (Role role : Role.values()) {
                Reply reply = row.ask(key(role));

                assertThat(reply.status() == 403)
                        .as("%s %s by %s: %s", row.method(), row.path(), role, reply.text())
                        .isEqualTo(!row.roles().contains(role));
                assertThat(reply.status()).isNotEqualTo(401).isLessThan(500);
                if (reply.status() == 403) {
                    assertThat(reply.at("/code")).isEqualTo("FORBIDDEN");
                }
                if (row.roles().contains(role)) {
                    assertThat(reply.status())
                            .as("%s %s: %s", row.method(), row.path(), reply.text())
                            .isNotEqualTo(400);
                }
            }
        }
    }

    @Test
    void letInNobodyWhoHasNotSignedIn() {
        for (Row row : TABLE) {
            for (String header : List.of(
                    "Authorization: ",
                    "Authorization: Bearer mak_of-nobody",
                    "Authorization: Basic dGVzdDp0ZXN0",
                    "Authorization: mak_test")) {
                row.ask("{", header).isProblem(401, "UNAUTHENTICATED");
            }
        }
        assertThat(SERVICE.get("//nowhere", "Authorization: Bearer x").status()).isEqualTo(401);
        assertThat(SERVICE.get("//metrics", "Authorization: Bearer x").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//openapi.yaml", "//docs", "/receipts/keys"})
    void tellEverybodyWhatTellsNothingOfAnybody(String path) {
        SERVICE.get(path, "Authorization: Bearer mak_of-nobody").expect(200);
    }

    /** Two cities with a person, a hospital and a settlement each. */
    private record Place(String jurisdiction, String person, String hospital, String settlement) {

        static Place of(String jurisdiction) {
            String person = SERVICE.poorPerson(jurisdiction);
            String hospital = SERVICE.hospital();
            SERVICE.post(
                            "/settlements",
                            RestService.claim(person, hospital, "S1", "100").with("jurisdiction", jurisdiction))
                    .expect(201);
            return new Place(jurisdiction, person, hospital, "S1");
        }

        /** A path about it. */
        String in(String path) {
            return path.replace("PERSON", person)
                    .replace("HOSPITAL", hospital)
                    .replace("SETTLEMENT", settlement)
                    .replace("CITY", jurisdiction);
        }

        boolean isWithin(Dimension dimension, String name) {
            return switch (dimension) {
                case JURISDICTION -> jurisdiction.equals(name);
                case INSTITUTION -> hospital.equals(name);
                case PERSON -> person.equals(name);
                case ISSUER, TOWNSHIP -> true;
            };
        }
    }

    /** What lies beyond the reach of who asks is answered exactly as what does not exist. */
    @Test
    void answerWhatLiesBeyondAsWhatIsNotThere() {
        Place here = Place.of("999900");
        Place there = Place.of("888800");
        long seed = Long.getLong("medassist.seed", System.nanoTime());
        var random = new Random(seed);
        List<String> paths = List.of(
                "/persons/PERSON",
                "/persons/PERSON/certifications",
                "/persons/PERSON/filings/history",
                "/persons/PERSON/entitlement",
                "/persons/PERSON/ledgers/2023?jurisdiction=CITY",
                "/persons/PERSON/ledgers/2023/entries?jurisdiction=CITY",
                "/settlements/HOSPITAL/SETTLEMENT",
                "/settlements/HOSPITAL/SETTLEMENT/receipt");
        List<Role> roles = List.of(Role.CLERK, Role.AUDITOR, Role.GATEWAY, Role.CITIZEN);
        for (int i = 0; i < REQUESTS; i++) {
            Dimension dimension = List.of(Dimension.JURISDICTION, Dimension.INSTITUTION, Dimension.PERSON)
                    .get(random.nextInt(3));
            Place own = random.nextBoolean() ? here : there;
            String name = switch (dimension) {
                case JURISDICTION -> own.jurisdiction();
                case INSTITUTION -> own.hospital();
                case ISSUER, TOWNSHIP, PERSON -> own.person();
            };
            Role role = roles.get(random.nextInt(roles.size()));
            String key = KEY_OF.computeIfAbsent(
                    role + " " + dimension + " " + name,
                    _ -> SERVICE.signIn(Set.of(role), Reach.of(dimension, Extent.of(Set.of(name)))));
            Place asked = random.nextBoolean() ? here : there;
            String path = paths.get(random.nextInt(paths.size()));
            // An institution bounds settlements, and no person.
            boolean isBounded = dimension != Dimension.INSTITUTION || path.startsWith("/settlements");
            boolean isThere = !isBounded || asked.isWithin(dimension, name);

            Reply reply = get(key, asked.in(path));
            Reply unknown = get(key, new Place(asked.jurisdiction(), "P-unknown", "H-unknown", "S-unknown").in(path));

            String context = "seed %d: %s of %s by %s of %s %s".formatted(seed, path, asked, role, dimension, name);
            assertThat(reply.status()).as(context).isEqualTo(isThere ? 200 : 404);
            if (!isThere) {
                assertThat(anonymous(reply)).as(context).isEqualTo(anonymous(unknown));
            }
        }
    }

    private static final Map<String, String> KEY_OF = new HashMap<>();

    private static Reply get(String key, String path) {
        return SERVICE.get(path, "Authorization: " + RestService.bearer(key));
    }

    /** A reply without the address that was asked for. */
    private static String anonymous(Reply reply) {
        return reply.text().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void believeAnOperatorOfAGatewayOnly() {
        String person = SERVICE.poorPerson();
        String path = "/persons/" + person + "/certifications/";
        String body = "{\"category\": \"SUBSISTENCE_ALLOWANCE\", \"from\": \"2020-01-01\"}";
        for (Role role : List.of(Role.GATEWAY, Role.CLERK)) {
            SERVICE.put(
                            path + role,
                            body,
                            "MedAssist-Operator: clerk-7",
                            "Authorization: " + RestService.bearer(key(role)))
                    .expect(201);
        }

        List<String> actors = SERVICE.get("/audit?personId=" + person).items("actor");

        assertThat(actors.get(2)).isEqualTo("clerk-7");
        assertThat(actors.get(3)).startsWith("A-");
    }

    @Test
    void keepAnIssuerToItsOwnCertifications() {
        String person = SERVICE.poorPerson();
        String supplier = "Authorization: "
                + RestService.bearer(SERVICE.signIn(
                        Set.of(Role.ROSTER_SUPPLIER),
                        Reach.of(Dimension.ISSUER, Extent.of(Set.of("DISABLED_FEDERATION")))));
        String path = "/persons/" + person + "/certifications/";
        String own = """
                {"category": "DISABLED", "disability": {"type": "PHYSICAL", "grade": 2}, "from": "2020-01-01",
                 "issuer": "DISABLED_FEDERATION"}
                """;
        String others = "{\"category\": \"ORPHAN\", \"from\": \"2020-01-01\", \"issuer\": \"CIVIL_AFFAIRS\"}";

        SERVICE.put(path + "D1", own, supplier).expect(201);
        SERVICE.put(path + "D2", others, supplier).isProblem(403, "FORBIDDEN");
        SERVICE.put(path + "D1", others, supplier).isProblem(403, "FORBIDDEN");
        SERVICE.put(path + "C1", own, supplier).isProblem(403, "FORBIDDEN");
        SERVICE.delete(path + "C1", supplier).expect(404);
        SERVICE.delete(path + "D1", supplier).expect(204);
    }
}
