package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.application.registering.RegisterPerson;
import medassist.console.ConsoleService.Answer;
import medassist.console.ConsoleService.Browser;
import medassist.contracts.city.City;
import medassist.contracts.city.Town;
import medassist.domain.access.Authority;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What the pages show of people, bills and ledgers, and what is done on them. */
class PagesTests {

    private static final Caller CORE = new Caller("core", "test", "", Authority.EVERYTHING);
    private static final String ID_NUMBER = "11010519491231002X";

    private final ConsoleService service = ConsoleService.shared();
    private final Townsfolk people = new Townsfolk(service);

    private String person() {
        return people.person(City.CODE.value());
    }

    private String settled(String person, String inScope) {
        return people.settled(person, City.CODE.value(), inScope);
    }

    private static String settlement(String id) {
        return "/console/settlements/" + City.HOSPITAL + "/" + id;
    }

    @Test
    void showAPersonMaskedWithWhatTheYearHasLeft() {
        String person = person();
        settled(person, "1000.00");
        String page =
                service.signedIn(Role.CLERK).get("/console/people/" + person).body();

        assertThat(page)
                .contains("王**（" + person + "）", "低保", "东镇", "民政", "起付线", "城乡居民医保", "最近的结算")
                .doesNotContain("王小明");
        assertThat(service.signedIn(Role.CLERK).get("/console/people/none").status())
                .isEqualTo(404);
    }

    @Test
    void showWhatIsMaskedForAReasonOnceAndSayWhoHasSeenIt() {
        String person = person();
        String account = service.account(Role.CLERK);
        Browser clerk = service.signedIn(account);
        clerk.get("/console/people/" + person);

        Answer silent = clerk.post("/console/people/" + person + "/reveal", Map.of());
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明理由").doesNotContain("王小明");
        assertThat(clerk.post("/console/people/" + person + "/reveal", Map.of("reason", "电话核实"))
                        .body())
                .contains("王小明");
        assertThat(clerk.get("/console/people/" + person).body())
                .doesNotContain("王小明")
                .as("the day would tell what is masked of an identity number")
                .contains("1970")
                .doesNotContain("1970-01-01");
        assertThat(service.signedIn(Role.AUDITOR)
                        .get("/console/audit?personId=" + person)
                        .body())
                .contains("查看明文", account, "电话核实", "CONSOLE 127.0.0.1");
    }

    @Test
    void findPeopleByNameAndNumberWithoutPuttingThemInAnAddress() {
        String person = person();
        Browser clerk = service.signedIn(Role.CLERK);
        clerk.get("/console/people");

        assertThat(clerk.post("/console/people", Map.of("name", "小明")).body()).contains(person);
        assertThat(clerk.post("/console/people", Map.of("name", "无此人")).body()).contains("没有符合条件的人员");
        assertThat(clerk.post("/console/people", Map.of("idNumber", "110105194912310021"))
                        .body())
                .contains("证件号码须为完整");
        assertThat(clerk.post("/console/search", Map.of("what", person)).location())
                .isEqualTo("/console/people/" + person);
        Answer unknown = clerk.post("/console/search", Map.of("what", ID_NUMBER));
        assertThat(unknown.body()).contains("没有找到", "1101**********002X").doesNotContain(ID_NUMBER);
    }

    @Test
    void explainASettlementAndPrintItsSlip() {
        String id = settled(person(), "10000.00");
        Browser clerk = service.signedIn(Role.CLERK);
        String page = clerk.get(settlement(id)).body();

        assertThat(page).contains("费用如何分担", "<svg", "待遇说明", "年度台账变动", "class=\"clause\"");
        String slip = clerk.get(settlement(id) + "/slip").body();
        assertThat(slip).contains("医疗救助结算单", "元整", "结算查询码", id).doesNotContain("王小明");
        assertThat(clerk.post("/console/search", Map.of("what", id)).location()).isEqualTo(settlement(id));
    }

    @Test
    void findSettlementsWhoseNumbersMeanSomethingElseInAnAddress() {
        String person = people.person(City.CODE.value());
        String id = service.unique("S/?%#&\"<");
        people.settledAs(id, person, City.CODE.value(), City.HOSPITAL.value(), "1000.00");
        Browser clerk = service.signedIn(Role.CLERK);
        Matcher link = Pattern.compile("href=\"(/console/settlements/[^\"]+)\"")
                .matcher(clerk.get("/console/people/" + person).body());

        assertThat(link.find()).isTrue();
        assertThat(clerk.get(link.group(1).replace("&amp;", "&")).body()).contains("费用如何分担", "S/?%#&amp;");
    }

    @Test
    void leadNobodyToPeopleWhomTheRoleMayNotLookUp() {
        String person = people.person(City.CODE.value());
        String id = settled(person, "1000.00");
        String link = "href=\"/console/people/" + person + "\"";

        assertThat(service.signedIn(Role.FINANCE).get(settlement(id)).body())
                .contains(person)
                .doesNotContain(link);
        assertThat(service.signedIn(Role.AUDITOR).get(settlement(id)).body()).contains(link);
    }

    @Test
    void reverseForAReasonAndOnce() {
        String person = person();
        String id = settled(person, "10000.00");
        Browser clerk = service.signedIn(Role.CLERK);
        clerk.get(settlement(id));

        assertThat(clerk.post(settlement(id) + "/reversal", Map.of()).status()).isEqualTo(422);
        assertThat(clerk.post(settlement(id) + "/reversal", Map.of("reason", "录入错误"))
                        .body())
                .contains("已冲正，年度台账已相应扣回");
        assertThat(clerk.get(settlement(id)).body()).contains("已冲正").doesNotContain("/reversal");
        assertThat(clerk.get(settlement(id) + "/slip").body()).contains("此单无效");
        String ledger = clerk.get("/console/ledgers/" + person + "/999900/2023").body();
        assertThat(ledger).contains("结算", "冲正", "录入错误", id);
        assertThat(service.signedIn(Role.AUDITOR).get(settlement(id)).body()).doesNotContain("/reversal");
    }

    private static Map<String, String> bill(String person) {
        return new HashMap<>(Map.of(
                "personId", person,
                "jurisdiction", "999900",
                "institutionId", City.HOSPITAL.value(),
                "careType", "INPATIENT",
                "settledOn", "2023-05-01",
                "totalFee", "10,000.00",
                "inScope", "10000"));
    }

    @Test
    void quoteABillWithoutPostingIt() {
        String person = person();
        Browser clerk = service.signedIn(Role.CLERK);
        assertThat(clerk.get("/console/quote?personId=" + person).body()).contains("value=\"" + person + "\"");

        assertThat(clerk.post("/console/quote", bill(person)).body()).contains("未记账", "费用如何分担");
        assertThat(clerk.get("/console/ledgers/" + person + "/999900/2023").body())
                .contains("本年度没有记账");
    }

    @Test
    void sayWhichFieldOfABillIsWrongAndKeepWhatWasTyped() {
        Browser clerk = service.signedIn(Role.CLERK);
        clerk.get("/console/quote");
        Map<String, String> typed = bill(person());
        typed.put("totalFee", "one");
        typed.put("jurisdiction", "37");
        Answer answer = clerk.post("/console/quote", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#field-totalFee\"", "href=\"#field-jurisdiction\"", "value=\"one\"");
        typed.put("totalFee", "9999.99");
        typed.put("jurisdiction", "999900");
        assertThat(clerk.post("/console/quote", typed).body()).contains("href=\"#field-totalFee\"");
    }

    @Test
    void releaseWhatIsDueOnceAndWaiveItOnlyForAReason() {
        String person = person();
        settled(person, "10000.00");
        people.certify(person, LocalDate.of(2023, 6, 1));
        Browser clerk = service.signedIn(Role.CLERK);
        String list = clerk.get("/console/adjustments?personId=" + person).body();
        Matcher due = Pattern.compile("href=\"(/console/adjustments/[^\"]+)\"").matcher(list);
        assertThat(due.find()).as(list).isTrue();
        String path = due.group(1);

        assertThat(list).contains("应退", "身份认定变更", "待处理");
        assertThat(clerk.get("/console/today").body()).contains("待处理的补退");
        assertThat(clerk.get(path).body()).contains("释放：应退");
        assertThat(clerk.post(path, Map.of("step", "WAIVE")).body()).contains("请写明理由");
        assertThat(clerk.post(path, Map.of("step", "RELEASE")).body()).contains("已释放");
        assertThat(clerk.post(path, Map.of("step", "WAIVE", "reason", "再想想")).status())
                .isEqualTo(409);
    }

    @Test
    void takeAnApplicationFromItsReceptionToItsGrantByTwoPeople() {
        String person = people.person(Town.CODE);
        people.settled(person, Town.CODE, "1000.00");
        String number = service.unique("A-");
        String path = "/console/applications/" + Town.CODE + "/" + number;
        Browser clerk = service.signedIn(Role.CLERK);
        assertThat(clerk.get("/console/applications/new?personId=" + person).body())
                .contains("特殊救助", "追溯救助", "value=\"" + person + "\"");
        Map<String, String> typed = new HashMap<>(Map.of(
                "applicationId",
                number,
                "personId",
                person,
                "jurisdiction",
                Town.CODE,
                "kind",
                "SPECIAL",
                "channel",
                "TOWNSHIP",
                "acceptedExpense",
                "a hundred"));

        assertThat(clerk.post("/console/applications/new", typed).status()).isEqualTo(422);
        typed.put("acceptedExpense", "100.00");
        assertThat(clerk.post("/console/applications/new", typed).location()).isEqualTo(path);
        assertThat(clerk.get(path).body()).contains("已受理", "审核，提出救助建议").doesNotContain("批准救助");
        assertThat(clerk.get("/console/today").body()).contains("待审核的申请", number);
        assertThat(clerk.post(path, Map.of("act", "RETURNED")).body()).contains("请写明理由");
        assertThat(clerk.post(path, Map.of("act", "REVIEWED", "reason", "符合条件")).body())
                .contains("已办理", "救助建议", "60.00");

        Browser approver = service.signedIn(Role.APPROVER);
        assertThat(approver.get("/console/applications?state=REVIEWED").body()).contains(number);
        assertThat(approver.get(path).body()).contains("批准救助 60.00 元");
        assertThat(approver.post(path, Map.of("act", "APPROVED", "seen", "61.00", "reason", "同意"))
                        .status())
                .as("another amount than is proposed")
                .isEqualTo(409);
        assertThat(approver.post(path, Map.of("act", "APPROVED", "seen", "60.00", "reason", "同意"))
                        .body())
                .contains("已办理", "已批准", "救助决定");
        assertThat(clerk.get("/console/payables?personId=" + person).body()).contains("60.00", "依申请救助", "未列入批次");
        Browser finance = service.signedIn(Role.FINANCE);
        assertThat(finance.get("/console/payables").body()).contains("拟制拨付批次");
        Map<String, String> batch = new HashMap<>(
                Map.of("jurisdiction", "88", "fund", "WARM_HEART_FUND", "upTo", "2023-06-15", "reason", "六月"));
        assertThat(finance.post("/console/payables", batch).status()).isEqualTo(422);
        batch.put("jurisdiction", Town.CODE);
        assertThat(finance.post("/console/payables", batch).status())
                .as("nobody has said to which account")
                .isEqualTo(409);
        assertThat(clerk.get("/console/ledgers/" + person + "/" + Town.CODE + "/2023")
                        .body())
                .contains("依申请救助");
    }

    @Test
    void payABatchByFinanceASupervisorAndTheBank() {
        String failing = people.owed("111.00");
        String paid = people.owed("200.00");
        Browser finance = service.signedIn(Role.FINANCE);
        finance.get("/console/payables");
        Map<String, String> asked = Map.of(
                "jurisdiction", City.CODE.value(), "fund", "ASSISTANCE_FUND", "upTo", "2023-06-15", "reason", "六月");
        Matcher act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"")
                .matcher(finance.post("/console/payables", asked).body());
        assertThat(act.find()).isTrue();
        Matcher batch = Pattern.compile("href=\"(/console/batches/[^\"]+)\"")
                .matcher(finance.get("/console/batches").body());
        String path = "";
        while (batch.find()) {
            path = batch.group(1);
        }
        assertThat(finance.get(path).body())
                .contains("待复核", paid, failing, "王**", "撤回批次")
                .doesNotContain("王小明", "6222020200112233");
        assertThat(finance.post(path + "/export", Map.of("format", "CSV")).status())
                .as("nobody has approved it")
                .isEqualTo(409);

        Browser supervisor = service.signedIn(Role.SUPERVISOR);
        approve(supervisor, act.group(1));
        assertThat(supervisor.get(path).body()).contains("已复核").doesNotContain("导出银行拨付文件");

        finance.get(path);
        assertThat(finance.post(path + "/export", Map.of("format", "PDF")).status())
                .isEqualTo(400);
        Answer file = finance.post(path + "/export", Map.of("format", "CSV"));
        assertThat(file.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(file.body()).contains("王小明", "6222020200112233", "140.00", "合计");
        assertThat(finance.post(path + "/export", Map.of("format", "XLSX")).header("Content-Type"))
                .contains("spreadsheetml");
        Matcher open = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*77\\.70")
                .matcher(finance.get(path).body());
        assertThat(open.find()).isTrue();
        assertThat(finance.post(path + "/answers", Map.of("payable", open.group(1)))
                        .status())
                .as("neither paid nor failed")
                .isEqualTo(422);
        assertThat(finance.post(path + "/answers", Map.of("payable", "ALL", "paidOn", "2023-06-16"))
                        .status())
                .as("tomorrow")
                .isEqualTo(409);
        assertThat(finance.post(path + "/answers", Map.of("payable", open.group(1), "reason", "账户不存在"))
                        .body())
                .contains("银行回盘已登记", "账户不存在", "失败");
        assertThat(finance.post(path + "/answers", Map.of("payable", "ALL", "paidOn", "2023-06-15"))
                        .body())
                .contains("已到账", "2023-06-15")
                .doesNotContain("登记全部到账");
        assertThat(finance.get("/console/payables?personId=" + failing).body()).contains("77.70");
    }

    @Test
    void withdrawABatchThatNobodyHasApproved() {
        people.owed("300.00");
        Browser finance = service.signedIn(Role.FINANCE);
        finance.get("/console/payables");
        finance.post(
                "/console/payables",
                Map.of(
                        "jurisdiction", City.CODE.value(),
                        "fund", "ASSISTANCE_FUND",
                        "upTo", "2023-06-15",
                        "reason", "七月"));
        Matcher batch = Pattern.compile("href=\"(/console/batches/[^\"]+)\"")
                .matcher(finance.get("/console/batches").body());
        String path = "";
        while (batch.find()) {
            path = batch.group(1);
        }

        assertThat(finance.post(path + "/withdrawal", Map.of()).body()).contains("批次已撤回", "已撤回");
        assertThat(finance.get("/console/batches/none").status()).isEqualTo(404);
    }

    @Test
    void clearAMonthByAClerkAnApproverAndFinance() {
        String hospital = people.hospital();
        people.settled(people.person(City.CODE.value()), City.CODE.value(), hospital, "10000.00");
        String id = people.appliedFor(hospital);
        String path = "/console/clearings/" + id;
        Browser clerk = service.signedIn(Role.CLERK);
        assertThat(clerk.get("/console/clearings?state=APPLIED").body()).contains(id);
        assertThat(clerk.get(path).body()).contains("受理，拨付", "退回申请").doesNotContain("登记拨付");
        assertThat(clerk.post(path, Map.of("step", "reject")).body()).contains("请写明理由");
        String waiting = clerk.post(path, Map.of("step", "accept")).body();
        Matcher act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"").matcher(waiting);
        assertThat(act.find()).isTrue();

        Browser approver = service.signedIn(Role.APPROVER);
        approve(approver, act.group(1));

        Browser finance = service.signedIn(Role.FINANCE);
        assertThat(finance.get(path).body()).contains("登记拨付").doesNotContain("退回申请");
        Map<String, String> payment = new HashMap<>(Map.of("step", "pay", "paidOn", "2023-06-15", "voucher", "V1"));
        assertThat(finance.post(path, payment).body()).contains("两次输入的凭证号不一致");
        payment.put("again", "V1");
        assertThat(finance.post(path, payment).body()).contains("已拨付", "V1");
    }

    @Test
    void bookWhatAFundRaisesByTwoPeopleAndTellWhatItPromises() {
        settled(person(), "1000.00");
        Browser finance = service.signedIn(Role.FINANCE);
        String year = "/console/funds?jurisdiction=" + City.CODE + "&year=2023";
        assertThat(finance.get(year).body()).contains("医疗救助基金 2023 年", "按用途的核定支出", "医疗救助");
        Map<String, String> receipt = new HashMap<>(Map.of(
                "jurisdiction", City.CODE.value(),
                "year", "2023",
                "kind", "RECEIPT",
                "fund", "ASSISTANCE_FUND",
                "source", "CENTRAL",
                "amount", "1,000.00",
                "document", "财社〔2023〕7号",
                "allottedOn", "2023-05-02"));
        receipt.put("on", "2023-05-01");
        assertThat(finance.post("/console/funds", receipt).status())
                .as("received before it was allotted")
                .isEqualTo(422);
        receipt.put("on", "2023-05-03");
        String waiting = finance.post("/console/funds", receipt).body();
        Matcher act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"").matcher(waiting);
        assertThat(act.find()).isTrue();

        Browser supervisor = service.signedIn(Role.SUPERVISOR);
        assertThat(supervisor.get(act.group(1)).body()).contains("中央财政补助 1000.00 元");
        approve(supervisor, act.group(1));

        assertThat(supervisor.get(year).body())
                .contains("财社〔2023〕7号", "1,000.00", "登记筹集")
                .doesNotContain("提交第二人复核");
        assertThat(finance.post("/console/funds", receipt).body()).contains("已经记账");
        assertThat(finance.post(
                                "/console/funds",
                                Map.of(
                                        "jurisdiction", City.CODE.value(),
                                        "year", "2023",
                                        "kind", "CORRECTION",
                                        "fund", "ASSISTANCE_FUND",
                                        "line", "99999",
                                        "document", "查账"))
                        .body())
                .contains("99,999 号记录".replace(",", ""), "不能冲销");
        assertThat(finance.get("/console/funds?jurisdiction=x").status()).isEqualTo(404);
        assertThat(finance.get("/console/funds?year=1").status()).isEqualTo(404);
    }

    @Test
    void takeARosterFromItsFileToItsApplicationByTwoPeople() {
        String sender = service.account(Role.CLERK);
        Browser clerk = service.signedIn(sender);
        clerk.get("/console/rosters");
        Map<String, String> head = new HashMap<>(Map.of(
                "issuer", "CIVIL_AFFAIRS",
                "jurisdiction", "9999",
                "month", "2023-06",
                "category", "SUBSISTENCE_ALLOWANCE",
                "kind", "CHANGES"));
        String content = "姓名,身份证号,起始日期\n钱某,11010519491231002X,2023-06-01\n";

        assertThat(clerk.upload("/console/rosters", head, "六月.csv", content).status())
                .isEqualTo(422);
        head.put("jurisdiction", "999900");
        Answer sent = clerk.upload("/console/rosters", head, "六月.csv", content);
        assertThat(sent.status()).isEqualTo(303);
        String path = sent.location();
        service.medAssist().importingRosters().goOn();
        String page = clerk.get(path).body();
        assertThat(page).contains("待复核", "比对结果").doesNotContain("/application\"");
        Matcher rows = Pattern.compile("href=\"(" + path + "/rows/[A-Z]+)\"").matcher(page);
        assertThat(rows.find()).isTrue();
        assertThat(clerk.get(rows.group(1)).body())
                .contains("1101**********002X", "钱*")
                .doesNotContain("钱某");

        Browser approver = service.signedIn(Role.APPROVER);
        String act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"")
                .matcher(approver.get("/console/pending").body())
                .results()
                .map(link -> link.group(1))
                .filter(link -> approver.get(link).body().contains(path.substring(path.lastIndexOf('/') + 1)))
                .findFirst()
                .orElseThrow();
        String waiting = approver.get(act).body();
        assertThat(waiting).contains("逐项内容", sender, "同意，照上列内容办理");
        assertThat(approver.post(act, Map.of("decision", "approve", "digest", "0", "reason", "核对无误"))
                        .status())
                .as("something else than is shown")
                .isEqualTo(409);
        assertThat(approver.get(path).body()).contains("/application\"");
        assertThat(approver.post(path + "/application", Map.of("reason", "核对无误"))
                        .body())
                .contains("正在执行");
        assertThat(approver.get(act).body()).contains("已办结").doesNotContain("同意，照上列内容办理");
    }

    /** Somebody looks at an act and approves exactly that. */
    private static void approve(Browser second, String act) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(second.get(act).body());
        assertThat(digest.find()).isTrue();
        assertThat(second.post(act, Map.of("decision", "approve", "digest", digest.group(1), "reason", "核对无误"))
                        .body())
                .contains("已同意");
    }

    /** From 2023 on, a parameter of {@link Town} has a value. */
    private void haveInTown(String parameter, String value) {
        var name = new ParameterName(parameter);
        service.stores()
                .parameterValues()
                .change(
                        new DivisionCode(Town.CODE),
                        name,
                        List.of(),
                        List.of(new DatedValue(Validity.since(LocalDate.of(2023, 1, 1)), name.read(value), "示例")),
                        service.now());
    }

    @Test
    void drawUpAListOfEnrolmentsByTwoPeopleAndBookWhatBecameOfIt() {
        String person = people.person(Town.CODE);
        Map.of("premium.basic", "400", "premium.critical-illness-share", "60", "premium.supplement", "90")
                .forEach(this::haveInTown);
        Browser clerk = service.signedIn(Role.CLERK);
        clerk.get("/console/enrolments");
        Map<String, String> asked =
                new HashMap<>(Map.of("jurisdiction", Town.CODE, "year", "next", "on", "2023-06-15", "reason", "集中参保"));
        assertThat(clerk.post("/console/enrolments", asked).status()).isEqualTo(422);
        asked.put("year", "2024");
        Answer drawn = clerk.post("/console/enrolments", asked);
        Matcher act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"").matcher(drawn.body());
        Matcher list = Pattern.compile("href=\"(/console/enrolments/[^\"]+)\"").matcher(drawn.body());
        assertThat(act.find() && list.find()).as(drawn.body()).isTrue();
        assertThat(clerk.get(list.group(1)).body()).contains(person, "待批准", "撤回名单", "400.00", "250.00");

        Browser approver = service.signedIn(Role.APPROVER);
        approve(approver, act.group(1));
        assertThat(clerk.get(list.group(1)).body()).contains("已批准", "登记一人的参保结果");
        Answer file = clerk.post(list.group(1) + "/export", Map.of("format", "CSV"));
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.body()).contains("王小明", "250.00", "医疗救助基金");
        Map<String, String> answer = new HashMap<>(
                Map.of("personId", person, "scheme", "BASIC_RESIDENT", "outcome", "PAID", "amount", "much"));
        assertThat(clerk.post(list.group(1) + "/answers", answer).status()).isEqualTo(422);
        answer.put("amount", "250");
        assertThat(clerk.post(list.group(1) + "/answers", answer).body()).contains("参保结果已登记");
        assertThat(clerk.get(list.group(1) + "?state=ENROLLED").body()).contains(person, "已缴费");
        assertThat(clerk.get(list.group(1) + "?state=NOT_ENROLLED").body()).contains("没有符合条件的人员");
        assertThat(clerk.post(list.group(1) + "/withdrawal", Map.of()).status())
                .as("it is approved")
                .isEqualTo(409);
    }

    @Test
    void setAParameterByTwoPeople() {
        String path = "/console/parameters?jurisdiction=" + City.CODE;
        Browser officer = service.signedIn(Role.POLICY);
        assertThat(officer.get(path).body()).contains("设定参数", "premium.basic");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jurisdiction", City.CODE.value(),
                "parameter", "premium.basic",
                "value", "four hundred",
                "from", "2024-01-01",
                "source", "医保发〔2023〕8号"));
        assertThat(officer.post("/console/parameters", typed).status()).isEqualTo(422);
        typed.put("value", "400");
        Matcher act = Pattern.compile("href=\"(/console/pending/[^\"]+)\"")
                .matcher(officer.post("/console/parameters", typed).body());
        assertThat(act.find()).isTrue();

        Browser supervisor = service.signedIn(Role.SUPERVISOR);
        assertThat(supervisor.get(act.group(1)).body()).contains("2024-01-01 起：原无取值，定为 400");
        approve(supervisor, act.group(1));

        assertThat(supervisor.get(path).body())
                .contains("premium.basic", "医保发〔2023〕8号")
                .doesNotContain("设定参数");
        assertThat(officer.post("/console/parameters", typed).body()).contains("未作改动");
        assertThat(officer.get("/console/parameters?jurisdiction=x").status()).isEqualTo(404);
    }

    @Test
    void showDocumentsByTheirClauses() {
        String list = service.signedIn(Role.POLICY).get("/console/policies").body();
        Matcher document =
                Pattern.compile("href=\"(/console/policies/[^\"]+)\"").matcher(list);
        assertThat(document.find()).isTrue();

        assertThat(service.signedIn(Role.POLICY).get(document.group(1)).body()).contains("起付线（元）", "比例", "条款");
        assertThat(service.signedIn(Role.POLICY)
                        .get("/console/policies/999900/1990-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(service.signedIn(Role.POLICY)
                        .get("/console/policies/999900/yesterday")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hideWhatLiesBeyondAnAccountsReach() {
        String id = service.unique("P");
        service.medAssist()
                .work()
                .on(
                        new RegisterPerson(new Person(
                                new PersonId(id),
                                "李四",
                                IdNumber.NONE,
                                LocalDate.of(1970, 1, 1),
                                Sex.F,
                                new DivisionCode("371500"),
                                "",
                                Insurance.RESIDENT)),
                        CORE);

        Browser clerk = service.signedIn(Role.CLERK);
        assertThat(clerk.get("/console/people/" + id).status()).isEqualTo(404);
        assertThat(clerk.get("/console/people/" + id).body())
                .isEqualTo(clerk.get("/console/people/none").body());
    }
}
