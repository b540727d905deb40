package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import medassist.bootstrap.RunningService.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy packs by command, as a policy officer runs them: no database, no service. */
class PolicyCommandsIT {

    @TempDir
    private Path folder;

    @Test
    void provesAndTestsThePackThatThePageTeaches() throws IOException {
        String file = write(SampleCity.pack());

        Command lint = run("policy", "lint", file);
        Command test = run("policy", "test", file);

        assertThat(lint.output()).contains("已审查政策包 1 个；错误 0 项");
        assertThat(lint.exitCode()).isZero();
        assertThat(test.output()).contains("结果不符 0 项", "未被发现 0 次");
        assertThat(test.exitCode()).isZero();
    }

    @Test
    void saysWhichFileLineAndClauseIsWrong() throws IOException {
        String file =
                write(SampleCity.pack().replace("care: [OUTPATIENT, OUTPATIENT_CHRONIC, ", "care: [OUTPATIENT, "));

        Command chinese = run("policy", "lint", file);
        Command english = run("policy", "lint", file, "--lang", "en");

        assertThat(chinese.exitCode()).isEqualTo(1);
        assertThat(chinese.output()).contains("city.yaml:20: 错误: benefits[0].covers: GAP: 类别 特困人员（first）、慢性病种门诊");
        assertThat(english.output())
                .contains(
                        "city.yaml:20: error: benefits[0].covers: GAP: for class first and OUTPATIENT_CHRONIC, no terms are in force"
                                + " on 2024-02-01/..");
    }

    @Test
    void namesTheWordThatNoCaseHoldsFast() throws IOException {
        String file = write(SampleCity.pack()
                .replace(", cases: [{holds: [EXTREME_POVERTY], burden: 1000, preSelfPay: 500, pays: 1000.00}]", ""));

        Command test = run("policy", "test", file);

        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.output())
                .contains("city.yaml:6: expenseBase.counts：IN_SCOPE 改为 IN_SCOPE_AND_PRE_SELF_PAY 时没有算例或规则能发现");
    }

    @Test
    void saysOfAnUnsoundPackWhatLintSaysWhenItsCasesAreToBeWorked() throws IOException {
        String file = write(SampleCity.pack().replace("ratio: 70%", "ratio: 0%"));

        assertThat(run("policy", "test", file).output())
                .contains("city.yaml:28: 错误: benefits[0].terms[1]: NEVER_PAYS: 类别 低保对象（second）")
                .contains("〔住院救助 · 低保对象〕");
    }

    @Test
    void showsAFileAndSaysInWordsWhyOneCannotBeRead() throws IOException {
        String file = write(SampleCity.pack());
        Path other = folder.resolve("gbk.yaml");
        Files.write(other, SampleCity.pack().getBytes(Charset.forName("GBK")));

        Command shown = run("policy", "show", file, "--on", "2024-05-01");
        Command unreadable = run("policy", "show", other.toString());

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output()).contains("示例市 · 示例〔2024〕1号").contains("以下为 2024-05-01 适用的标准");
        assertThat(unreadable.exitCode()).isEqualTo(1);
        assertThat(unreadable.output()).contains("gbk.yaml:2: (UTF-8): 自此行起不是 UTF-8 编码");
    }

    @Test
    void namesTheFigureThatNoCaseHoldsFast() throws IOException {
        String file = write(SampleCity.pack()
                .replace("burden: 29574, pays: 20000.00", "burden: 2500, pays: 1050.00")
                .replace("bound: inpatient", "bound: RATIO"));

        Command test = run("policy", "test", file, "--lang", "en");

        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.output())
                .contains(
                        "city.yaml:32: benefits[0].terms[1].limits.inpatient: no case notices when 20000 becomes 20001");
    }

    @Test
    void namesTheCaseThatComesOutOtherwise() throws IOException {
        String file = write(SampleCity.pack().replace("ratio: 70%", "ratio: 71%"));

        Command test = run("policy", "test", file, "--lang", "en");

        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.output())
                .contains("city.yaml:34: benefits[0].terms[1].cases[0]: PAYS comes out as 710.00, expected 700.00");
    }

    @Test
    void showsAPackAsATableLikeTheDocuments() throws IOException {
        Command shown = run("policy", "show", "450600", "--on", "2026-01-01");

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output())
                .contains("以下为 2026-01-01 暂定适用的标准")
                .contains("三类人员（低保边缘家庭成员）                  3000    80%")
                .contains("理解口径 二(二)3(1)：5年过渡期自2021年起，至2025年12月31日止。")
                .doesNotContain("监测对象）                    3000");
    }

    @Test
    void saysWhatChangedFromOnePackToAnother() throws IOException {
        String file = write(SampleCity.pack().replace("ratio: 70%", "ratio: 71%"));
        Files.writeString(folder.resolve("999900-2024.yaml"), SampleCity.pack());

        Command changed = RunningService.command(
                Map.of("MEDASSIST_POLICIES", folder.toString()),
                "policy",
                "diff",
                folder.resolve("999900-2024.yaml").toString(),
                file);
        Command same = run("policy", "diff", "371500", "371500@2023-05-01", "--lang", "en");
        Command neither = run("policy", "diff", "371500", "nothing");

        assertThat(changed.output()).contains("~ 救助标准 住院救助 · 低保对象（第四条第二项）", "救助比例：70% → 71%");
        assertThat(same.output()).contains("The packs provide the same.");
        assertThat(neither.exitCode()).isEqualTo(1);
        assertThat(neither.output()).contains("nothing is neither a readable file nor a division code");
    }

    @Test
    void saysWhereEverySentenceOfADocumentIs() throws IOException {
        Command coverage = run("policy", "coverage", "450600");
        Command all = run("policy", "coverage", "--lang", "en");

        assertThat(coverage.exitCode()).isZero();
        assertThat(coverage.output())
                .containsPattern("二\\(二\\)3\\(1\\)-[0-9]+ +计算 +低边起付线3000元，80%，限额2万元")
                .contains("→ 救助标准 住院医疗救助 · 三类人员（低保边缘家庭成员）：起付线 3000、救助比例 80%")
                .containsPattern("授权 +2014、2015年退出户的具体比例 → 各县（市、区）")
                .containsPattern("计算 +每月列出1万元以上的普通城乡居民")
                .contains("预警口径 个人就医负担、及以上 10000、共享部门 民政, 乡村振兴")
                .contains("资助标准 2022 60%, 2023 50%, 2024 40%, 2025 30%、资金渠道 县级财政")
                .containsPattern("系统规划 +每月列出符合桂民规〔2019〕5号重病范围的患者 → 预警监测")
                .contains("无着落 0。");
        assertThat(all.exitCode()).isZero();
        assertThat(all.output()).containsPattern("(?s)(no matter for software [0-9]+, nowhere 0\\..*){5}");
    }

    @Test
    void coversThePackThatThePageTeachesByTheListThatItTeaches() throws IOException {
        String file = write(SampleCity.pack());

        Command without = run("policy", "coverage", file);
        Files.writeString(folder.resolve("city.clauses.yaml"), SampleCity.clauses());
        Command with = run("policy", "coverage", file);
        Files.writeString(
                folder.resolve("city.clauses.yaml"), SampleCity.clauses().replace("product: ROSTERS", ""));
        Command nowhere = run("policy", "coverage", file);
        Command lint = run("policy", "lint", file, "--lang", "en");

        assertThat(without.output()).contains("city.yaml:3: 提示: document: NO_CLAUSE_LIST: 没有条款清单 city.clauses.yaml");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(with.output()).contains("无着落 0。");
        assertThat(with.exitCode()).isZero();
        assertThat(nowhere.output()).contains("无着落 1。").containsPattern("city.clauses.yaml:[0-9]+: 错误: ");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(lint.output()).contains("CLAUSE_NOWHERE: clause").contains("errors: 1;");
        assertThat(lint.exitCode()).isEqualTo(1);
    }

    @Test
    void doesNotServeByAnUnsoundPack() throws IOException {
        write(SampleCity.pack().replace("care: [OUTPATIENT, ", "care: ["));

        var environment = new HashMap<>(RunningService.shared().databaseEnvironment());
        environment.put("MEDASSIST_POLICIES", folder.toString());
        Command serve = RunningService.command(environment, "serve", "--port", "0", "--data", folder.toString());

        assertThat(serve.exitCode()).isEqualTo(1);
        assertThat(serve.output()).contains("medassist: city.yaml:20: benefits[0].covers: GAP");
    }

    private static Command run(String... arguments) throws IOException {
        return RunningService.command(Map.of(), arguments);
    }

    private String write(String pack) throws IOException {
        return Files.writeString(folder.resolve("city.yaml"), pack).toString();
    }
}
