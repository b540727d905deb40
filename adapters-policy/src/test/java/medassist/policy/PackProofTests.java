package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.wording.Wording;
import medassist.domain.proof.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule of the proof a pack that breaks it, and what its author is told. */
class PackProofTests {

    private static final String SOUND = """
            jurisdiction: "219900"
            name: {zh: 示例市, en: Sample}
            document: {number: 示例〔2020〕1号, title: 示例, issued: 2020-01-01}
            inForce: {from: 2020-01-01, clause: 文末}
            checkedThrough: 2024-12-31
            framework: {jurisdiction: "210000"}
            expenseBase: {counts: IN_SCOPE, clause: 一}
            recipients: {clause: 一}
            designation: {clause: 二}
            classes:
              - {id: poor, label: {zh: 低保、特困, en: poor}, clause: 一, who: {holdsAnyOf: [SUBSISTENCE_ALLOWANCE, EXTREME_POVERTY]}}
              - {id: margin, label: {zh: 低保边缘, en: margin}, clause: 一, who: {holdsAnyOf: [SUBSISTENCE_MARGIN]}}
              - {id: orphans, label: {zh: 孤儿, en: orphans}, clause: 一, who: {holdsAnyOf: [ORPHAN]}}
            ranking: {clause: 一, order: [[poor], [margin]]}
            diseases:
              - id: EIGHT
                label: {zh: 八种, en: eight}
                clause: 四
                entries:
                  - label: {zh: 各种, en: all}
                    icd10: [C91-C95, Q20-Q26, N18.0, N18.5, C50, C53, F20, F22, F25, F31, F06.8, F70-F79, A15-A19, U84.3, B20]
            pools:
              - {id: inpatient, label: {zh: 住院限额, en: limit}}
              - {id: chronic, label: {zh: 慢病限额, en: limit}, care: [OUTPATIENT_CHRONIC], within: inpatient}
              - {id: major-illness, label: {zh: 重病限额, en: limit}}
            benefits:
              - id: inpatient
                label: {zh: 住院救助, en: inpatient}
                clause: 三
                base: IN_POLICY_BURDEN
                covers:
                  - care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]
                terms:
                  - {class: poor, clause: 三(一), deductible: 0, ratio: 80%, limits: {inpatient: 30000, chronic: 5000}}
                  - {class: margin, clause: 三(二), deductible: 0, ratio: 60%, limits: {inpatient: 20000, chronic: 3000}}
              - id: major-illness
                label: {zh: 重病救助, en: major illness}
                clause: 四
                base: REMAINING
                covers:
                  - {care: [INPATIENT], diseases: EIGHT}
                terms:
                  - {class: poor, clause: 四(一), deductible: 0, ratio: 50%, limits: {major-illness: 10000}}
            unaided:
              - {kind: CARE_TYPE_NOT_COVERED, clause: 三, covers: [{care: [OUTPATIENT]}]}
              - {kind: NO_STANDARD, classes: [orphans], clause: 一, covers: [{care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]}]}
            """;

    private static final String POOR = "{class: poor, clause: 三(一), deductible: 0, ratio: 80%";
    private static final String LATER = "- {class: poor, clause: 三(三), from: 2022-01-01, deductible: 0, ratio: 80%,"
            + " limits: {inpatient: 20000}}";
    private static final String MARGIN = "{class: margin, clause: 三(二), deductible: 0, ratio: 60%";

    static Stream<Arguments> broken() {
        return Stream.of(
                broken(
                        POOR,
                        POOR + ", to: 2021-06-30",
                        "219900.yaml:34: benefits[0].terms[0]: GAP: for class poor and INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL,"
                                + " no terms are in force on 2021-07-01/.. and no entry of unaided says why (clause 三(一))"),
                broken(
                        "care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n    terms",
                        "care: [INPATIENT, OUTPATIENT_CHRONIC]\n    terms",
                        "219900.yaml:32: benefits[0].covers: GAP: for class poor and OUTPATIENT_SPECIAL, no terms"),
                broken(
                        "care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n    terms",
                        "care: [INPATIENT, OUTPATIENT_CHRONIC]\n    terms",
                        "219900.yaml:34: benefits[0].terms[0]: BELOW_FLOOR_SPECIAL: special outpatient care of class poor is"
                                + " aided less than its inpatient care (clause 三(一)), but 辽宁省人民政府办公厅 2014-07-28,"),
                broken(
                        "care: [OUTPATIENT_CHRONIC], within: inpatient",
                        "care: [OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL], within: inpatient",
                        "219900.yaml:34: benefits[0].terms[0]: BELOW_FLOOR_SPECIAL: special outpatient care of class poor"),
                broken(
                        "care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n    terms",
                        "care: [INPATIENT, OUTPATIENT_SPECIAL]\n    terms",
                        "219900.yaml:11: classes[0]: BELOW_FLOOR_OUTPATIENT: class poor is given no outpatient aid at all, but"),
                broken(
                        "care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n    terms",
                        "care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n      - {care: [OUTPATIENT], diseases:"
                                + " EIGHT}\n    terms",
                        "219900.yaml:6: framework: BELOW_FLOOR_DISEASES: OUTPATIENT is aided for some diseases only, but"),
                broken(
                        "expenseBase:",
                        "floors: {limits: {inpatient: 20001}, clause: 三}\nexpenseBase:",
                        "219900.yaml:7: floors.limits.inpatient: FLOOR_NEVER_GRANTED: the floor of 20001.00 yuan"),
                broken(
                        "framework: {jurisdiction: \"210000\"}\n",
                        "",
                        "219900.yaml:1: jurisdiction: FRAMEWORK_NOT_NAMED: 辽宁省人民政府办公厅 2014-07-28 of the province,"),
                broken(
                        "      - " + MARGIN,
                        "      - " + POOR + ", from: 2023-01-01, to: 2023-12-31}\n      - " + MARGIN,
                        "219900.yaml:35: benefits[0].terms[1]: OVERLAP: for class poor and INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL,"
                                + " two sets of terms are in force on 2023-01-01/2023-12-31 (clauses 三(一))"),
                broken(
                        "classes: [orphans], clause",
                        "classes: [orphans, margin], from: 2024-01-01, clause",
                        "219900.yaml:46: unaided[1]: TERMS_AND_UNAIDED: for class margin"),
                broken(
                        "base: REMAINING",
                        "base: IN_POLICY_BURDEN",
                        "219900.yaml:36: benefits[1]: PAID_TWICE: benefit major-illness (clause 四) takes the whole burden"
                                + " of INPATIENT+EIGHT for its base, of which inpatient (clause 三) above it has paid"),
                broken(
                        "classes: [orphans], clause",
                        "classes: [margin], clause",
                        "219900.yaml:13: classes[2]: CLASS_WITHOUT_TERMS: class orphans is in scope by clause 一"),
                broken(
                        "who: {holdsAnyOf: [ORPHAN]}",
                        "who: {holdsAnyOf: [ORPHAN], not: {holdsAnyOf: [ORPHAN]}}",
                        "219900.yaml:13: classes[2]: NOBODY_BELONGS: nobody can belong to class orphans"),
                broken(
                        "who: {holdsAnyOf: [SUBSISTENCE_MARGIN]}",
                        "who: {holdsAnyOf: [EXTREME_POVERTY], age: {from: 60}}",
                        "219900.yaml:35: benefits[0].terms[1]: NEVER_SERVES: these terms of class margin (clause 三(二)) never serve"),
                broken(
                        MARGIN,
                        "{class: margin, clause: 三(二), deductible: 0, ratio: 0%",
                        "219900.yaml:35: benefits[0].terms[1]: NEVER_PAYS: these terms of class margin (clause 三(二)) never pay"),
                broken(
                        POOR,
                        "{class: poor, clause: 三(一), deductible: 0, ratio: [{above: 0, ratio: 80%}, {above: 37500, ratio: 90%}]",
                        "219900.yaml:34: benefits[0].terms[0]: SEGMENT_NEVER_REACHED: the segment above 37500.00 yuan of class poor"
                                + " (clause 三(一)) never pays"),
                broken(
                        POOR,
                        "{class: poor, clause: 三(一), deductible: 0, ratio: [{above: 0, ratio: 80%}, {above: 9000, ratio: 69%}]",
                        "219900.yaml:34: benefits[0].terms[0]: BELOW_FLOOR_RATIO: class poor is granted 80%, >9000.00: 69%"),
                broken(
                        "      - label: {zh: 各种, en: all}",
                        "      - to: 2019-12-31\n        label: {zh: 各种, en: all}",
                        "219900.yaml:20: diseases[0].entries[0].to: comes before the first day, 2020-01-01"),
                broken(
                        POOR + ", limits: {inpatient: 30000, chronic: 5000}}",
                        POOR + ", limits: {inpatient: 15000, chronic: 5000}}",
                        "219900.yaml:34: benefits[0].terms[0]: RANKED_ABOVE_BUT_PAID_LESS: class poor (clause 三(一)) is ranked above"
                                + " class margin (clause 三(二)), but of a burden of 33333.34 yuan it is paid 15000.00 yuan against 20000.00"),
                broken(
                        "limits: {major-illness: 10000}",
                        "limits: {}",
                        "219900.yaml:25: pools[2]: UNUSED_POOL: no terms draw on pool major-illness"),
                broken(
                        "limits: {major-illness: 10000}",
                        "limits: {major-illness: 10000, inpatient: 90000, chronic: 10}",
                        "219900.yaml:43: benefits[1].terms[0]: LIMIT_NEVER_BINDS: the limit of pool chronic (clause 四(一)) never binds"),
                broken(
                        "limits: {inpatient: 20000, chronic: 3000}",
                        "limits: {chronic: 3000}",
                        "219900.yaml:35: benefits[0].terms[1]: OUTER_LIMIT_MISSING: pool chronic lies within pool inpatient"),
                broken(
                        "limits: {inpatient: 20000, chronic: 3000}",
                        "limits: {inpatient: 20000, chronic: 20001}",
                        "219900.yaml:35: benefits[0].terms[1]: INNER_LIMIT_HIGHER: pool chronic is limited to 20001.00 yuan, more than"
                                + " the 20000.00 yuan of pool inpatient"),
                broken(
                        "framework: {jurisdiction: \"210000\"}",
                        "framework: {jurisdiction: \"220000\"}",
                        "219900.yaml:6: framework.jurisdiction: UNKNOWN_FRAMEWORK: there is no pack of 220000"),
                broken(
                        "{care: [INPATIENT], diseases: EIGHT}",
                        "{care: [OUTPATIENT_CHRONIC], diseases: EIGHT}",
                        "219900.yaml:6: framework: BELOW_FLOOR_MISSING: major-illness: the benefit major-illness that"
                                + " 辽宁省人民政府办公厅 2014-07-28, clause 二(二)3, asks of cities is missing"),
                broken(
                        "C50, C53,",
                        "C50,",
                        "219900.yaml:6: framework: BELOW_FLOOR_MISSING: major-illness: the benefit major-illness"),
                broken(
                        POOR,
                        "{class: poor, clause: 三(一), deductible: 0, ratio: 65%",
                        "219900.yaml:34: benefits[0].terms[0]: BELOW_FLOOR_RATIO: class poor is granted 65% (clause 三(一)), less than"
                                + " the 70% that 辽宁省人民政府办公厅 2014-07-28, clause 二(三), asks of cities on 2020-01-01/.."),
                broken(
                        "limits: {major-illness: 10000}",
                        "limits: {major-illness: 9999.99}",
                        "219900.yaml:43: benefits[1].terms[0]: BELOW_FLOOR_LIMIT: class poor is limited to 9999.99 yuan (clause 四(一)),"
                                + " less than the 10000.00 yuan"),
                broken(
                        MARGIN,
                        "{class: margin, clause: 三(二), deductible: 100, ratio: 60%",
                        "219900.yaml:35: benefits[0].terms[1]: BELOW_FLOOR_DEDUCTIBLE: class margin has a deductible of 100.00 yuan"
                                + " (clause 三(二)), but 辽宁省人民政府办公厅 2014-07-28, clause 二(三), allows none"),
                broken(
                        "jurisdiction: \"219900\"",
                        "jurisdiction: \"219901\"",
                        "219900.yaml:1: jurisdiction: JURISDICTION_NOT_OF_NAME: the pack's name 219900 begins with the code of"
                                + " another jurisdiction than 219901"),
                broken(
                        "checkedThrough: 2024-12-31",
                        "replaces: [371500-2022]\ncheckedThrough: 2024-12-31",
                        "219900.yaml:5: replaces: REPLACES_NOTHING: 371500-2022, which it is to replace, is no other pack of"
                                + " 219900"),
                broken(
                        "checkedThrough: 2024-12-31",
                        "replaces: [219900]\ncheckedThrough: 2024-12-31",
                        "219900.yaml:5: replaces: REPLACES_NOTHING: 219900, which it is to replace, is no other pack"),
                broken(
                        "- {id: poor, label",
                        "- {id: orphans, label: {zh: 孤, en: o}, clause: 一, who: {holdsAnyOf: [ORPHAN]}}\n  - {id: poor, label",
                        "219900.yaml:14: classes[3].id: orphans stands twice"),
                broken(
                        "  - id: major-illness\n    label: {zh: 重病救助",
                        "      " + LATER + "\n  - id: major-illness\n    label: {zh: 重病救助",
                        "219900.yaml:36: benefits[0].terms[2]: TERMS_OUT_OF_ORDER: class poor (clause 三(三)) stands above class"
                                + " margin in classes"),
                broken(
                        "checkedThrough: 2024-12-31",
                        "checkedThrough: 2019-12-31",
                        "219900.yaml:5: checkedThrough: DATES_CROSS: checkedThrough is 2019-12-31, which comes before document.issued,"
                                + " 2020-01-01"),
                broken(
                        "checkedThrough: 2024-12-31",
                        "knownFrom: 2019-12-31\ncheckedThrough: 2024-12-31",
                        "219900.yaml:5: knownFrom: DATES_CROSS: knownFrom is 2019-12-31, which comes before document.issued"),
                broken(
                        "      - " + MARGIN,
                        "      - {class: margin, deductible: 0, ratio: 60%",
                        "219900.yaml:35: benefits[0].terms[1]: states a figure or rule without the clause it comes from"),
                broken(
                        "id: major-illness\n    label",
                        "id: inpatient\n    label",
                        "219900.yaml:36: benefits[1].id: inpatient stands twice"));
    }

    private static Arguments broken(String sound, String changed, String message) {
        return Arguments.of(sound, changed, message);
    }

    @Test
    void findsNothingWrongWithASoundPack() {
        assertThat(remarks(SOUND))
                .containsExactly(
                        "219900.yaml:13: classes[2]: LEFT_OPEN: class orphans is in scope and has no terms: NO_STANDARD"
                                + " by clause 一",
                        "219900.yaml:3: document: NO_CLAUSE_LIST: there is no list of clauses 219900.clauses.yaml, so"
                                + " nobody knows where the clauses of the document are kept");
    }

    @Test
    void notesAFirstYearThatIsKeptOnlyFromSomeDay() {
        String first =
                "219900.yaml:4: inForce: FIRST_YEAR_PARTLY_KEPT: first year 2020 begins 12-27: what was used before is"
                        + " taken over by opening balances";
        String begun = SOUND.replace("inForce: {from: 2020-01-01", "inForce: {from: 2020-12-27");
        var earlier = new PackText(
                "earlier.yaml",
                SOUND.replace("inForce: {from: 2020-01-01", "inForce: {from: 2020-01-01, to: 2020-12-26"));

        assertThat(remarks(begun)).contains(first);
        assertThat(remarks(List.of(earlier, new PackText("219900.yaml", begun))))
                .noneMatch(remark -> remark.contains("FIRST_YEAR_PARTLY_KEPT"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("broken")
    void findsWhatIsWrongWithABrokenPack(String sound, String changed, String message) {
        assertThat(SOUND).contains(sound);
        assertThat(remarks(SOUND.replaceFirst(Pattern.quote(sound), quoted(changed))))
                .anyMatch(remark -> remark.startsWith(message));
    }

    @Test
    void saysWhereTwoPacksDecideForOneDay() {
        var later = new PackText("later.yaml", SOUND.replace("2020-01-01", "2022-01-01"));

        assertThat(remarks(List.of(new PackText("219900.yaml", SOUND), later)))
                .anyMatch(remark ->
                        remark.startsWith("later.yaml:4: inForce: PACKS_OVERLAP: on 2022-01-01/.. the pack 219900@"));
    }

    @Test
    void saysWhereAListHasNoDiseaseOnTheDaysOfTheTerms() {
        String text = SOUND.replace(
                        "      - label: {zh: 各种, en: all}", "      - to: 2021-12-31\n        label: {zh: 各种, en: all}")
                .replace(
                        "{class: poor, clause: 四(一), deductible: 0, ratio: 50%",
                        "{class: poor, clause: 四(一), from: 2022-01-01, deductible: 0, ratio: 50%");

        assertThat(remarks(text))
                .anyMatch(remark ->
                        remark.startsWith("219900.yaml:44: benefits[1].terms[0]: NO_DISEASE: on 2022-01-01/.."));
    }

    @Test
    void refusesABenefitOnTheWholeBurdenBelowOneThatHasPaidOfIt() {
        int first = SOUND.indexOf("  - id: inpatient\n    label: {zh: 住院救助");
        int second = SOUND.indexOf("  - id: major-illness\n    label");
        int end = SOUND.indexOf("unaided:");
        String swapped = SOUND.substring(0, first)
                + SOUND.substring(second, end)
                + SOUND.substring(first, second)
                + SOUND.substring(end);

        assertThat(remarks(swapped)).anyMatch(remark -> remark.contains("benefits[1]: PAID_TWICE: benefit inpatient"));
    }

    @Test
    void refusesACityThatKeepsAFloorForSomeDiseasesOnlyOrTwoFloorsInOnePool() {
        String someDiseases = SOUND.replace("- care: [INPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]\n", """
                - {care: [INPATIENT], diseases: EIGHT}
                      - care: [OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]
                """);
        String onePool = SOUND.replace("limits: {major-illness: 10000}", "limits: {inpatient: 14999}")
                .replace("  - {id: major-illness, label: {zh: 重病限额, en: limit}}\n", "");

        assertThat(remarks(someDiseases)).anyMatch(remark -> remark.contains("BELOW_FLOOR_MISSING: inpatient"));
        assertThat(remarks(onePool))
                .anyMatch(remark ->
                        remark.contains("BELOW_FLOOR_LIMIT: class poor is limited to 14999.00 yuan (clause 四(一)),"
                                + " less than the 15000.00 yuan"));
    }

    @Test
    void findsNothingWrongWithClassesThatOnlyTheExitYearTellsApart() {
        String lifted = SOUND.replace("who: {holdsAnyOf: [SUBSISTENCE_MARGIN]}", "who: {exitYears: [2015, 2016]}")
                .replace(
                        "who: {holdsAnyOf: [ORPHAN]}",
                        "who: {holdsAnyOf: [STABLY_LIFTED], not: {exitYears: [2014, 2015, 2016]}}");

        assertThat(remarks(lifted)).noneMatch(remark -> remark.contains("NOBODY") || remark.contains("NEVER"));
    }

    @Test
    void coversEveryRule() {
        Set<String> told = Stream.concat(
                        broken().map(arguments -> (String) arguments.get()[2]),
                        Stream.of(": LEFT_OPEN:", ": FIRST_YEAR_PARTLY_KEPT:", ": PACKS_OVERLAP:", ": NO_DISEASE:"))
                .collect(Collectors.toSet());

        assertThat(EnumSet.allOf(Finding.Rule.class))
                .filteredOn(rule -> !rule.isAboutClauses())
                .allMatch(rule -> told.stream().anyMatch(message -> message.contains(": " + rule + ":")));
    }

    @Test
    void speaksChinese() {
        var shelf = shelf(List.of(new PackText("219900.yaml", SOUND.replace(POOR, POOR + ", to: 2021-06-30"))));

        assertThat(shelf.remarks(Set.of("219900.yaml")))
                .filteredOn(Remark::isError)
                .first()
                .extracting(remark -> remark.text(Wording.in(Locale.CHINESE).ofReview()))
                .asString()
                .contains("在 2021-07-01/.. 没有生效的救助标准");
    }

    @Test
    void refusesToDecideByAnUnsoundPack() {
        var shelf = shelf(List.of(new PackText("219900.yaml", SOUND.replace("ratio: 80%", "ratio: 8%"))));

        assertThatThrownBy(shelf::soundLibrary)
                .isInstanceOf(UnsoundPacksException.class)
                .hasMessageContaining("219900.yaml:34: benefits[0].terms[0]: BELOW_FLOOR_RATIO")
                .hasMessageContaining("RANKED_ABOVE_BUT_PAID_LESS");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static List<String> remarks(String text) {
        return remarks(List.of(new PackText("219900.yaml", text)));
    }

    private static List<String> remarks(List<PackText> texts) {
        Set<String> files = texts.stream().map(PackText::file).collect(Collectors.toSet());
        return shelf(texts).remarks(files).stream()
                .map(remark -> "%s:%d: %s"
                        .formatted(
                                remark.file(),
                                remark.line(),
                                remark.text(Wording.in(Locale.ENGLISH).ofReview())))
                .toList();
    }

    private static PolicyShelf shelf(List<PackText> texts) {
        var all = new ArrayList<>(new PackTexts(null).all());
        all.addAll(texts);
        return new PolicyShelf(all);
    }
}
