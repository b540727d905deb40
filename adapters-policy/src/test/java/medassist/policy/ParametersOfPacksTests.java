package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import medassist.application.wording.Wording;
import medassist.domain.comparison.Comparison;
import medassist.domain.money.Money;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up city whose parameters say a deductible and a limit: read, proved at their bounds, and held fast by its cases. */
class ParametersOfPacksTests {

    private static final String FILE = "999500-2025.yaml";
    private static final String PACK = """
            jurisdiction: "999500"
            name: {zh: 示例市, en: Sample City}
            document: {number: 示例〔2025〕3号, title: 示例市医疗救助办法, issued: 2025-01-05}
            inForce: {from: 2025-02-01, clause: 第九条}
            checkedThrough: 2025-12-31
            expenseBase: {counts: IN_SCOPE, clause: 第三条, cases: [{holds: [EXTREME_POVERTY], burden: 1000, preSelfPay: 500, pays: 1000.00}]}
            recipients: {clause: 第二条}
            classes:
              - {id: first, label: {zh: 特困人员, en: extreme poverty}, who: {holdsAnyOf: [EXTREME_POVERTY]}, clause: 第二条}
              - {id: second, label: {zh: 低保对象, en: subsistence allowance}, who: {holdsAnyOf: [SUBSISTENCE_ALLOWANCE]}, clause: 第二条}
            designation: {clause: 第三条}
            pools:
              - {id: inpatient, label: {zh: 住院年度限额, en: annual inpatient limit}}
            benefits:
              - id: inpatient
                label: {zh: 住院救助, en: inpatient assistance}
                clause: 第四条
                base: IN_POLICY_BURDEN
                covers:
                  - care: [INPATIENT]
                terms:
                  - class: first
                    clause: 第四条第一项
                    deductible: 0
                    ratio: 100%
                    cases:
                      - {holds: [EXTREME_POVERTY], burden: 1000, pays: 1000.00, bound: RATIO}
                  - class: second
                    clause: 第四条第二项
                    deductible: {parameter: income.rural, atLeast: 1000, atMost: 3000}
                    ratio: 70%
                    limits: {inpatient: {parameter: ceiling.burden, atLeast: 20000, atMost: 50000}}
                    cases:
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 2000, pays: 700.00, bound: RATIO}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 2000, parameters: {income.rural: 1500}, pays: 350.00}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 29574, pays: 20000.00, bound: inpatient}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 99999, parameters: {ceiling.burden: 30000}, pays: 30000.00}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 9, parameters: {income.rural: 999}, outcome: PARAMETER_OUTSIDE_BOUNDS}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 4000, parameters: {income.rural: 3000}, pays: 700.00}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 9, parameters: {income.rural: 3001}, outcome: PARAMETER_OUTSIDE_BOUNDS}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 99999, parameters: {ceiling.burden: 50000}, pays: 50000.00}
                      - {holds: [SUBSISTENCE_ALLOWANCE], burden: 9, parameters: {ceiling.burden: 50001}, outcome: PARAMETER_OUTSIDE_BOUNDS}
            unaided:
              - kind: CARE_TYPE_NOT_COVERED
                clause: 第四条
                covers:
                  - care: [OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]
                cases:
                  - {holds: [EXTREME_POVERTY], care: OUTPATIENT, burden: 1000, outcome: CARE_TYPE_NOT_COVERED}
            cases:
              - {on: 2025-01-31, burden: 1000, outcome: NO_POLICY_IN_FORCE}
              - {on: 2025-02-01, knownOn: 2025-01-04, burden: 1000, outcome: NO_POLICY_IN_FORCE}
              - {on: 2025-02-01, knownOn: 2025-01-05, holds: [EXTREME_POVERTY], burden: 1000, pays: 1000.00}
              - {on: 2025-12-31, provisional: false}
              - {on: 2026-01-01, provisional: true}
            """;

    @Test
    void areReadWithTheirBounds() {
        var terms = read(PACK).benefits().getFirst().terms().get(1);

        assertThat(terms.scale().deductible().parameter()).contains(figure("income.rural", "1000", "3000"));
        assertThat(terms.limits().getFirst().parameter()).contains(figure("ceiling.burden", "20000", "50000"));
        assertThat(read(PACK).figures()).hasSize(2);
    }

    @Test
    void areProvedAndHeldFastWordByWord() {
        PolicyShelf shelf = shelf(PACK);
        var trial = PackTrial.of(shelf.packs().getFirst(), shelf);

        assertThat(errors(PACK)).isEmpty();
        assertThat(trial.mismatches()).isEmpty();
        assertThat(trial.unnoticed()).isEmpty();
    }

    @Test
    void areNoticedWhereNoCaseHoldsABoundFast() {
        String loose = PACK.replaceAll(" +- .*parameters: \\{ceiling.burden: 5000.*\\n", "");
        PolicyShelf shelf = shelf(loose);

        assertThat(PackTrial.of(shelf.packs().getFirst(), shelf).unnoticed())
                .extracting(each -> each.place() + " " + each.becomes())
                .contains("benefits[0].terms[1].limits.inpatient.atMost 50001");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            parameter: income.rural, atLeast: 1000   | parameter: income, atLeast: 1000        | must be the name of a parameter that is an amount
            parameter: income.rural, atLeast: 1000   | parameter: collection, atLeast: 1000    | must be the name of a parameter that is an amount
            parameter: income.rural, atLeast: 1000   | parameter: income.rural, atLeast: 3001  | is less than atLeast, 3001.00
            parameter: income.rural, atLeast: 1000   | parameter: income.rural                 | is missing
            parameter: income.rural, atLeast: 1000   | parameter: income.rural, least: 1000    | is no field of a policy pack
            '{income.rural: 1500}'                   | '{income.urban: 1500}'                  | must be the name of a parameter that is an amount
            parameter: ceiling.burden, atLeast: 20000 | parameter: ceiling.burden, atLeast: 0   | these terms of class second (clause 第四条第二项) never pay anything
            """)
    void findWhatIsWrongWithThem(String sound, String broken, String message) {
        assertThat(PACK).contains(sound);

        assertThat(errors(PACK.replace(sound, broken))).anyMatch(error -> error.contains(message));
    }

    @Test
    void areNamedWherePacksAreCompared() {
        var raised = read(PACK.replace("atMost: 3000}", "atMost: 4000}"));

        assertThat(Comparison.between(read(PACK), raised).toString())
                .contains("income.rural (1000.00–3000.00)", "income.rural (1000.00–4000.00)");
    }

    private static ParameterFigure figure(String name, String atLeast, String atMost) {
        return new ParameterFigure(new ParameterName(name), Money.ofYuan(atLeast), Money.ofYuan(atMost));
    }

    private static PolicyPack read(String text) {
        return new PackText(FILE, text).read().pack();
    }

    private static PolicyShelf shelf(String text) {
        return new PolicyShelf(List.of(new PackText(FILE, text)));
    }

    private static List<String> errors(String text) {
        return shelf(text).remarks(Set.of()).stream()
                .filter(Remark::isError)
                .map(remark -> remark.text(Wording.in(Locale.ENGLISH).ofReview()))
                .toList();
    }
}
