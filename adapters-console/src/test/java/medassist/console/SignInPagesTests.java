package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.application.access.OneTimeCodes;
import medassist.console.ConsoleService.Answer;
import medassist.console.ConsoleService.Browser;
import medassist.domain.access.Login;
import medassist.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people come in by the pages, and leave. */
class SignInPagesTests {

    private static final String SESSION = "__Host-medassist";
    private static final String OWN = "of my own choice";

    private final ConsoleService service = ConsoleService.shared();

    @AfterEach
    void resetClock() {
        service.setClock(ConsoleService.NOW);
    }

    private static Map<String, String> typed(String name, String password) {
        return Map.of("name", name, "password", password);
    }

    @Test
    void leadFromAnywhereToSignInAndFromThereToWhatWaits() {
        Browser browser = service.browser();
        String account = service.account(Role.CLERK);
        assertThat(browser.get("/console").location()).isEqualTo("/console/sign-in");

        Answer page = browser.get("/console/sign-in");
        assertThat(page.body()).contains("<h1>登录</h1>", "autocomplete=\"current-password\"");
        Answer in = browser.post("/console/sign-in", typed(account, ConsoleService.PASSWORD));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("/console");
        assertThat(in.response().headers().allValues("Set-Cookie").getFirst())
                .startsWith(SESSION + "=")
                .contains("Secure", "HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        assertThat(browser.get("/console").location()).isEqualTo("/console/today");
        assertThat(browser.get("/console/today").body()).contains(account, "等第二人复核");
        assertThat(browser.get("/console/sign-in").location()).isEqualTo("/console");
    }

    @Test
    void sayTheSameWhateverIsWrong() {
        String account = service.account(Role.CLERK);
        Answer wrong = service.browser().post("/console/sign-in", typed(account, "another password"));

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).contains("未能登录", "href=\"#field-password\"").doesNotContain("another password");
        String unknown = service.unique("nobody");
        assertThat(service.browser()
                        .post("/console/sign-in", typed(unknown, ConsoleService.PASSWORD))
                        .body()
                        .replace(unknown, account))
                .isEqualTo(wrong.body());
    }

    @Test
    void leaveByTheButtonAndNotByALinkOfOthers() {
        Browser browser = service.signedIn(Role.CLERK);
        browser.get("/console/today");
        String session = browser.cookie(SESSION);
        assertThat(browser.post("/console/sign-out", Map.of(), "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/console/today").status()).isEqualTo(200);

        assertThat(browser.post("/console/sign-out", Map.of()).location()).isEqualTo("/console/sign-in");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(service.browser()
                        .get("/console/today", "Cookie: " + SESSION + "=" + session)
                        .status())
                .as("the session itself has ended")
                .isEqualTo(303);
    }

    @Test
    void endForWantOfUse() {
        Browser browser = service.signedIn(Role.CLERK);
        service.setClock(ConsoleService.NOW.plus(Duration.ofMinutes(31)));

        assertThat(browser.get("/console/today").location()).isEqualTo("/console/sign-in");
    }

    @Test
    void leadToNothingElseBeforeThePasswordIsOnesOwn() {
        Browser browser = service.signedIn(service.account(Role.CLERK, true, true));
        assertThat(browser.get("/console/today").location()).isEqualTo("/console/own-password");
        assertThat(browser.get("/console/people").location()).isEqualTo("/console/own-password");
        assertThat(browser.get("/console/second-factor").location()).isEqualTo("/console/own-password");

        assertThat(browser.get("/console/own-password").body()).contains("初始口令");
        assertThat(change(browser, OWN, "something else entirely").body()).contains("两次输入的新口令不一致");
        assertThat(change(browser, "short", "short").body()).contains("新口令须为 12 至 200 个字符");
        assertThat(change(browser, OWN, OWN).location()).isEqualTo("/console");
        assertThat(browser.get("/console/today").status()).isEqualTo(200);
    }

    private static Answer change(Browser browser, String wanted, String again) {
        return browser.post(
                "/console/own-password", Map.of("current", ConsoleService.PASSWORD, "wanted", wanted, "again", again));
    }

    @Test
    void askWhoApprovesForASecondFactor() {
        String account = service.account(Role.APPROVER, false, false);
        Browser browser = service.signedIn(account);
        assertThat(browser.get("/console/today").location()).isEqualTo("/console/second-factor");

        String page = browser.get("/console/second-factor").body();
        Matcher typed = Pattern.compile("<dd>\\s*([A-Z2-7]{32})\\s*</dd>").matcher(page);
        assertThat(typed.find()).isTrue();
        assertThat(page).contains("<svg");
        assertThat(browser.post("/console/second-factor", Map.of("code", "1")).status())
                .isEqualTo(422);
        assertThat(browser.post("/console/second-factor", Map.of("code", code(account)))
                        .location())
                .isEqualTo("/console");
        assertThat(browser.get("/console/today").status()).isEqualTo(200);
        assertThat(browser.get("/console/second-factor").body()).contains("已绑定").doesNotContain("<svg");

        service.setClock(ConsoleService.NOW.plusSeconds(60));
        Browser other = service.browser();
        assertThat(other.post("/console/sign-in", typed(account, ConsoleService.PASSWORD))
                        .status())
                .isEqualTo(403);
        assertThat(other.post(
                                "/console/sign-in",
                                Map.of("name", account, "password", ConsoleService.PASSWORD, "code", code(account)))
                        .status())
                .isEqualTo(303);
    }

    /** What the authenticator shows by now. */
    private String code(String account) {
        return OneTimeCodes.codeAt(
                service.stores()
                        .logins()
                        .find(account)
                        .flatMap(Login::secondFactor)
                        .orElseThrow(),
                service.now());
    }

    @Test
    void speakTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        Browser browser = service.browser();
        assertThat(browser.get("/console/sign-in").body()).contains("<html lang=\"zh-CN\"", "<h1>登录</h1>");
        assertThat(browser.get("/console/sign-in", "Accept-Language: en-GB,en").body())
                .contains("<html lang=\"en\"", "<h1>Sign in</h1>");
        assertThat(browser.get("/console/sign-in", "Accept-Language: fr").body())
                .contains("<html lang=\"zh-CN\"");

        browser.post("/console/view", Map.of("language", "en", "letters", "large"));
        assertThat(browser.get("/console/sign-in").body()).contains("<html lang=\"en\" class=\"large\"");
        browser.post("/console/view", Map.of("letters", "usual"));
        assertThat(browser.get("/console/sign-in").body()).contains("<html lang=\"en\" class=\"usual\"");
    }
}
