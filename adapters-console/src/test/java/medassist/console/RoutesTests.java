package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.console.ConsoleService.Answer;
import medassist.console.ConsoleService.Browser;
import medassist.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page answers to whom, and how every page looks to a browser. */
class RoutesTests {

    private static final ConsoleService SERVICE = ConsoleService.shared();

    /** Those that anybody may ask for. */
    private static final Set<String> OPEN =
            Set.of("/console/sign-in", "/console/view", "/console/assets/{version}/{name}");

    private static Stream<UriRouteInfo<?, ?>> routes(HttpMethod method) {
        return SERVICE.beans()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == method)
                .filter(route -> route.getUriMatchTemplate().toString().startsWith("/console"));
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate()
                .toString()
                .replace("{+path}", "nowhere")
                .replace("{year}", "2023")
                .replace("{jurisdiction}", "999900")
                .replace("{day}", "2023-05-01")
                .replace("{outcome}", "NEW")
                .replaceAll("\\{[^}]*}", "none");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void isAnsweredToRolesAsTheTableSays(String path, String roles) {
        Set<String> allowed = new HashSet<>(List.of(roles.split(" ")));
        for (Role role : Role.values()) {
            int expected = allowed.contains("ALL") || allowed.contains(role.name()) ? 200 : 403;
            assertThat(SERVICE.signedIn(role).get(path).status())
                    .as(role + " " + path)
                    .isEqualTo(expected);
        }
    }

    @Test
    void leadsEverybodyElseToThePageToSignIn() {
        List<String> closed = routes(HttpMethod.GET)
                .filter(route -> !OPEN.contains(route.getUriMatchTemplate().toString()))
                .map(RoutesTests::path)
                .toList();

        assertThat(closed).hasSizeGreaterThan(20);
        for (String path : closed) {
            Answer answer = SERVICE.browser().get(path);
            assertThat(answer.status()).as(path).isEqualTo(303);
            assertThat(answer.location()).as(path).isEqualTo("/console/sign-in");
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void takesNoFormThatIsNoneOfTheSession() {
        List<String> doing = routes(HttpMethod.POST)
                .filter(route -> !OPEN.contains(route.getUriMatchTemplate().toString()))
                .map(RoutesTests::path)
                .filter(path -> !path.equals("/console/rosters"))
                .toList();
        String account = SERVICE.account(Role.CLERK);

        assertThat(doing).hasSizeGreaterThan(10);
        for (String path : doing) {
            Browser browser = SERVICE.signedIn(account);
            assertThat(browser.post(path, Map.of("token", "")).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(browser.post(path, Map.of("token", "0".repeat(64))).status())
                    .as(path)
                    .isEqualTo(403);
            browser.get("/console/help");
            assertThat(browser.post(path, Map.of(), "Sec-Fetch-Site: cross-site")
                            .status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(browser.post(path, Map.of(), "Origin: https://elsewhere.example")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "AUDITOR", "ADMIN"})
    void keepsToTheRulesOfPages(Role role) {
        Browser browser = SERVICE.signedIn(role);
        for (String path : routes(HttpMethod.GET)
                .filter(route -> !route.getUriMatchTemplate().toString().contains("assets"))
                .map(RoutesTests::path)
                .toList()) {
            Answer answer = browser.get(path);
            if (answer.status() != 303) {
                isAPage(path, answer);
            }
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    private static void isAPage(String path, Answer answer) {
        assertThat(count(answer.body(), "<h1>")).as(path).isOne();
        assertThat(answer.body())
                .as(path)
                .contains("<html lang=\"zh-CN\"")
                .doesNotContain(" style=", "<style", "onclick", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
        Matcher number = Pattern.compile("(?<![0-9A-Fa-f])[0-9]{17}[0-9Xx](?![0-9A-Fa-f])")
                .matcher(answer.body());
        assertThat(number.find()).as(path).isFalse();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/settlements?from=yesterday&to=0000-00-00&after=nothing_at_all",
                "/console/settlements?from=-999999999-01-01",
                "/console/adjustments?personId=%27%22%3Cscript%3E",
                "/console/applications?state=NONE&after=2023-13-01%20x",
                "/console/payables?after=x&which=other",
                "/console/people?township=%F0%9F%98%80&after=zzz",
                "/console/alerts?state=x&after=x",
                "/console/settlements?after=%2B6000000-01-01_x",
                "/console/applications?after=%2B6000000-01-01%20x"
            })
    void standsOddAddresses(String path) {
        Answer answer = SERVICE.signedIn(Role.CLERK).get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/adjustments?state=NONE",
                "/console/pending?state=1",
                "/console/people?township=%00",
                "/console/ledgers/P/999900/99999999999999999999",
                "/console/clearings?state=%00",
                "/console/pending/a%00",
                "/console/adjustments/a%00"
            })
    void saysOnAPageThatAnAddressCannotBeRead(String path) {
        Answer answer = SERVICE.signedIn(Role.CLERK).get(path);

        assertThat(answer.status()).isEqualTo(400);
        isAPage(path, answer);
    }

    @Test
    void saysOnAPageThatTheDatabaseIsAway() {
        Browser clerk = SERVICE.signedIn(Role.CLERK);
        Matcher asset = Pattern.compile("href=\"(/console/assets/[^\"]+css)\"")
                .matcher(clerk.get("/console/today").body());
        assertThat(asset.find()).isTrue();
        SERVICE.stores().setAway(true);
        try {
            Answer answer = clerk.get("/console/today");

            assertThat(answer.status()).isEqualTo(503);
            isAPage("/console/today", answer);
            assertThat(clerk.get(asset.group(1)).status()).isEqualTo(200);
        } finally {
            SERVICE.stores().setAway(false);
        }
    }

    @Test
    void saysOnAPageWhatAPageCannotBeAskedFor() {
        Browser clerk = SERVICE.signedIn(Role.CLERK);
        Answer method = clerk.post("/console/today", Map.of());
        Answer type = clerk.upload("/console/people", Map.of(), "a.csv", "a");
        Answer length = clerk.post("/console/people", Map.of("name", "x".repeat(201)));
        Answer size = clerk.post("/console/search", Map.of("what", "x".repeat(11 * 1024 * 1024)));

        assertThat(List.of(method.status(), type.status(), length.status(), size.status()))
                .containsExactly(405, 415, 413, 413);
        for (Answer answer : List.of(method, type, length, size)) {
            isAPage(answer.body(), answer);
        }
    }

    @Test
    void showsNoEntryOfTheMenuThatIsRefused() {
        for (Role role : Role.values()) {
            Browser browser = SERVICE.signedIn(role);
            Matcher entry = Pattern.compile("<li><a href=\"([^\"]+)\"")
                    .matcher(browser.get("/console/help").body());
            int entries = 0;
            while (entry.find()) {
                entries++;
                assertThat(browser.get(entry.group(1)).status())
                        .as(role + " " + entry.group(1))
                        .isEqualTo(200);
            }
            assertThat(entries).as(role.name()).isGreaterThan(1);
        }
    }

    @Test
    void servesAssetsForEverAndOfNoOtherVersion() {
        Matcher asset = Pattern.compile("href=\"(/console/assets/[^\"]+css)\"")
                .matcher(SERVICE.browser().get("/console/sign-in").body());
        assertThat(asset.find()).isTrue();
        Answer answer = SERVICE.browser().get(asset.group(1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(answer.header("Content-Type")).startsWith("text/css");
        assertThat(SERVICE.browser().get("/console/assets/0/console.css").status())
                .isEqualTo(404);
    }
}
