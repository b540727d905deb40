package medassist.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.console.ConsoleService;
import medassist.console.Townsfolk;
import medassist.contracts.city.City;
import medassist.contracts.city.Town;
import medassist.domain.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day's work in a real browser: on every page that is visited axe finds nothing, and nothing is said on the browser's console. */
class ConsoleBrowserTests {

    private static final ConsoleService SERVICE = ConsoleService.shared();

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> said = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Townsfolk people = new Townsfolk(SERVICE);

    @BeforeAll
    static void open() {
        String chromium = System.getenv().getOrDefault("MEDASSIST_CHROMIUM", "/usr/bin/chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void saidNothing() {
        contexts.forEach(BrowserContext::close);
        assertThat(said).isEmpty();
    }

    private Page page(int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, 800));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        return page;
    }

    private Page signedIn(Role role) {
        return signedIn(role, 1280);
    }

    private Page signedIn(Role role, int width) {
        Page page = page(width);
        go(page, "/console");
        page.getByLabel("账号").fill(SERVICE.account(role));
        page.getByLabel("口令", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(ConsoleService.PASSWORD);
        page.keyboard().press("Enter");
        heading(page, "今日");
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(SERVICE.address() + path);
        isAccessible(page);
    }

    private static void heading(Page page, String text) {
        page.locator("h1", new Page.LocatorOptions().setHasText(text)).waitFor();
        isAccessible(page);
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .map(Rule::toString)
                .isEmpty();
    }

    @Test
    void leadsFromAPersonToTheLedgerAndTheExplanationByKeyboard() {
        String person = people.person(City.CODE.value());
        String settlement = people.settled(person, City.CODE.value(), "10000.00");
        Page page = signedIn(Role.CLERK);

        page.keyboard().press("/");
        page.keyboard().type(person);
        page.keyboard().press("Enter");
        heading(page, person);
        page.getByText("2023 年度台账").click();
        heading(page, "年度台账");
        page.keyboard().press("j");
        page.locator("main a", new Page.LocatorOptions().setHasText(settlement)).click();
        heading(page, "结算 " + settlement);
        assertThat(page.locator("section.waterfall svg rect").count()).isGreaterThan(2);
    }

    @Test
    void takesAnApplicationByTwoPeople() {
        String person = people.person(Town.CODE);
        people.settled(person, Town.CODE, "1000.00");
        String number = SERVICE.unique("B-");
        Page clerk = signedIn(Role.CLERK);
        go(clerk, "/console/applications/new?personId=" + person);
        clerk.getByLabel("申请编号").fill(number);
        clerk.getByLabel("统筹区代码").fill(Town.CODE);
        clerk.getByLabel("申请事项").selectOption("SPECIAL");
        clerk.getByLabel("认定的合理费用").fill("100.00");
        clerk.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
        heading(clerk, "申请 " + number);
        clerk.getByText("审核，提出救助建议").click();
        clerk.getByText("已办理。").waitFor();

        Page approver = signedIn(Role.APPROVER);
        go(approver, "/console/applications/" + Town.CODE + "/" + number);
        Locator grant =
                approver.locator("section.entry").filter(new Locator.FilterOptions().setHasText("批准救助 60.00 元"));
        grant.getByLabel("意见").fill("同意");
        grant.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        approver.getByText("已办理。").waitFor();
        isAccessible(approver);
        assertThat(approver.locator("main").textContent()).contains("已批准", "救助决定");
    }

    @Test
    void takesARosterByTwoPeople() {
        Page clerk = signedIn(Role.CLERK);
        go(clerk, "/console/rosters");
        clerk.getByLabel("文件")
                .setInputFiles(new FilePayload(
                        "六月.csv",
                        "text/csv",
                        "姓名,身份证号,起始日期\n钱某,110105194912310021,2023-06-01\n".getBytes(StandardCharsets.UTF_8)));
        clerk.getByLabel("统筹区代码").fill(City.CODE.value());
        clerk.getByLabel("月份").fill("2023-06");
        clerk.getByLabel("类别").first().selectOption("SUBSISTENCE_ALLOWANCE");
        clerk.getByLabel("名单种类").selectOption("CHANGES");
        clerk.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("报送名单"))
                .click();
        heading(clerk, "名单");
        SERVICE.medAssist().importingRosters().goOn();
        clerk.reload();
        assertThat(clerk.locator("main").textContent()).contains("拒收", "待复核");
        isAccessible(clerk);

        Page approver = signedIn(Role.APPROVER);
        go(approver, "/console/pending");
        approver.locator("tbody a").first().click();
        heading(approver, "复核事项");
    }

    @Test
    void printsASlipOnOneSheet() {
        String person = people.person(City.CODE.value());
        String settlement = people.settled(person, City.CODE.value(), "10000.00");
        Page page = signedIn(Role.HOSPITAL);
        go(page, "/console/settlements/" + City.HOSPITAL + "/" + settlement + "/slip");
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);

        Matcher sheets = Pattern.compile("/Count (\\d+)").matcher(pdf);
        assertThat(sheets.find()).isTrue();
        assertThat(sheets.group(1)).isEqualTo("1");
    }

    @Test
    void addsUpABillWhileItIsTyped() {
        String person = people.person(City.CODE.value());
        Page page = signedIn(Role.CLERK);
        go(page, "/console/quote?personId=" + person);
        page.getByLabel("总费用").fill("10,000.00");
        page.getByLabel("符合政策范围").fill("9999.90");
        assertThat(page.locator("p.sum").textContent()).contains("9999.90", "0.10");
        page.getByLabel("全自费").fill("0.1");
        assertThat(page.locator("p.sum").getAttribute("class")).isEqualTo("sum");
        page.getByLabel("统筹区代码").fill("99");
        page.getByLabel("机构编号").fill("H1");
        page.keyboard().press("Enter");
        page.locator(".notice.error").waitFor();
        isAccessible(page);
        assertThat(page.locator(".notice.error").evaluate("e => e === document.activeElement"))
                .isEqualTo(true);
        said.removeIf(text -> text.contains("422"));
    }

    @Test
    void holdsInLargeLettersAndAtTwiceTheSize() {
        String person = people.person(City.CODE.value());
        people.settled(person, City.CODE.value(), "10000.00");
        Page page = signedIn(Role.CLERK, 640);
        page.getByText("大字版").click();
        heading(page, "今日");
        for (String path :
                List.of("/console/people/" + person, "/console/quote", "/console/settlements", "/console/help")) {
            go(page, path);
            Object fits =
                    page.evaluate("document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth");
            assertThat(fits).as(path).isEqualTo(true);
        }
    }

    @Test
    void letsFinanceBookWhatAFundRaises() {
        people.owed("100.00");
        Page page = signedIn(Role.FINANCE);
        go(page, "/console/funds?jurisdiction=" + City.CODE + "&year=2023");
        var form = page.locator("section.entry").filter(new Locator.FilterOptions().setHasText("登记筹集"));
        form.getByLabel("金额").fill("12,000.00");
        form.getByLabel("文号或凭证号").fill(SERVICE.unique("市财"));
        form.getByLabel("下达日期").fill("2023-05-02");
        form.getByRole(AriaRole.BUTTON).click();
        page.locator(".notice.done").waitFor();
        isAccessible(page);
        page.locator(".notice.done a").click();
        heading(page, "复核事项");
        go(page, "/console/payables");
        go(page, "/console/batches");
        go(page, "/console/enrolments");
        go(page, "/console/parameters");
    }

    @Test
    void givesAClerkFormsWhoseFieldsAllHaveLabels() {
        Page clerk = signedIn(Role.CLERK);
        go(clerk, "/console/enrolments");
        Page officer = signedIn(Role.POLICY);
        go(officer, "/console/parameters?jurisdiction=" + City.CODE);
    }

    @Test
    void speaksEnglish() {
        Page page = signedIn(Role.SUPERVISOR);
        page.getByText("English").click();
        heading(page, "Today");
        for (String path : List.of("/console/audit", "/console/policies", "/console/alerts", "/console/payables")) {
            go(page, path);
        }
    }
}
