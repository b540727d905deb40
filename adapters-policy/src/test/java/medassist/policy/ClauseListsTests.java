package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import medassist.application.wording.Wording;
import medassist.domain.comparison.Provision;
import medassist.domain.coverage.Handling;
import medassist.domain.coverage.PackPart;
import medassist.domain.coverage.PackParts;
import medassist.domain.coverage.Sentence;
import medassist.domain.policy.Reading;
import medassist.domain.proof.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clause lists are read, and held against the packs that they stand beside. */
class ClauseListsTests {

    private static final String PACK = PackReaderTests.PACK.replace(
            "expenseBase: {counts: IN_SCOPE, clause: 一}",
            "expenseBase: {counts: IN_SCOPE, clause: 一, reading: {zh: 不含先行自付, en: without pre-self-pay}}");

    private static final String CLAUSES = """
            clauses:
              - clause: 一
                sentences:
                  - zh: 孤儿
                    en: orphans
                    computed: [classes/orphans, recipients]
                  - zh: 先行自付是否计入
                    en: whether pre-self-pay counts
                    reading: [expenseBase]
                  - zh: 孤儿的认定
                    en: who certifies them
                    delegated: {zh: 民政, en: civil affairs}
              - clause: 二
                sentences:
                  - {zh: 定点, en: designated, computed: [designation]}
              - clause: 三
                sentences:
                  - {zh: 普通门诊, en: ordinary care, computed: [unaided/OUTPATIENT]}
              - clause: 三(一)
                sentences:
                  - {zh: 七成, en: 70%, computed: [benefits/regular/orphans.ratio]}
                  - {zh: 三万, en: "30,000", computed: [benefits/regular/orphans.limit, pools/regular]}
                  - {zh: 预警, en: warning, product: WARNING}
              - clause: 文末
                sentences:
                  - {zh: 施行, en: in force, computed: [inForce]}
                  - {zh: 宣传, en: publicity, noMatter: {zh: 宣传, en: publicity}}
            """;

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithASoundList() {
        assertThat(remarks(PACK, CLAUSES)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            product: WARNING           | product: WARNINGS           | sample.clauses.yaml:23: clauses[3].sentences[2].product: must be one of
            'zh: 定点, '               | ''                          | sample.clauses.yaml:15: clauses[1].sentences[0].zh: is missing
            ', en: designated'         | ', en: designated, of: x'   | sample.clauses.yaml:15: clauses[1].sentences[0].of: is no field
            ', en: designated'         | ', en: designated, product: MAP' | sample.clauses.yaml:15: clauses[1].sentences[0]: says more than once
            '[designation]'            | '[]'                        | sample.clauses.yaml:15: clauses[1].sentences[0].computed: must be a list
            '  - clause: 二'           | '  - number: 二'            | sample.clauses.yaml:13: clauses[1].number: is no field
            'clauses:'                 | 'clause:'                   | sample.clauses.yaml:2: clause: is no field
            ', computed: [designation]'| ''                          | sample.clauses.yaml:15: clauses[1].sentences[0]: CLAUSE_NOWHERE: clause 二 is nowhere
            ', product: WARNING'       | ''                          | sample.clauses.yaml:23: clauses[3].sentences[2]: CLAUSE_NOWHERE: clause 三(一)-3 is nowhere
            'clause: 文末'             | 'clause: 二'                | sample.clauses.yaml:24: clauses[4]: CLAUSE_TWICE: clause 二 is listed twice
            'clause: 文末'             | 'clause: 附则'              | sample.yaml:7: inForce: CLAUSE_UNLISTED: clause 文末, cited here,
            'clause: 三(一)'           | 'clause: 三(二)'            | sample.yaml:27: benefits[0].terms[0]: CLAUSE_UNLISTED: clause 三(一), cited here,
            orphans.ratio              | orphan.ratio                | sample.clauses.yaml:21: clauses[3].sentences[0]: CLAUSE_NAMES_NOTHING: clause 三(一)-1 is said to be computed by benefits/regular/orphan.ratio
            orphans.ratio              | orphans.rate                | sample.clauses.yaml:21: clauses[3].sentences[0]: CLAUSE_NAMES_NOTHING
            unaided/OUTPATIENT         | unaided/INPATIENT           | sample.clauses.yaml:18: clauses[2].sentences[0]: CLAUSE_NAMES_NOTHING
            'reading: [expenseBase]'   | 'reading: [designation]'    | sample.clauses.yaml:7: clauses[0].sentences[1]: CLAUSE_WITHOUT_READING: clause 一-2
            """)
    void namesFileLineAndPlaceOfAFault(String sound, String broken, String message) {
        assertThat(CLAUSES).contains(sound);
        assertThat(remarks(PACK, CLAUSES.replace(sound, broken))).anyMatch(remark -> remark.startsWith(message));
    }

    @Test
    void mentionsThatThereIsNoListAndThatAListHasNoPack() {
        var alone = new PolicyShelf(List.of(new PackText("sample.yaml", PACK)));
        var orphaned = new PolicyShelf(List.of(new PackText("other.clauses.yaml", CLAUSES)));

        assertThat(texts(alone))
                .containsExactly("sample.yaml:4: document: NO_CLAUSE_LIST: there is no list of clauses"
                        + " sample.clauses.yaml, so nobody knows where the clauses of the document are kept");
        assertThat(alone.remarks(Set.of())).noneMatch(Remark::isError);
        assertThat(texts(orphaned))
                .containsExactly("other.clauses.yaml:1: clauses: there is no pack of this name beside the list");
    }

    @Test
    void coversEveryRuleAboutClauses() throws ReflectiveOperationException {
        String told = getClass()
                        .getDeclaredMethod("namesFileLineAndPlaceOfAFault", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .textBlock()
                + Finding.Rule.NO_CLAUSE_LIST;

        assertThat(Arrays.stream(Finding.Rule.values()).filter(Finding.Rule::isAboutClauses))
                .hasSize(6)
                .allMatch(rule -> told.contains(rule.name()));
    }

    @Test
    void knowsPartsByFieldIdAndFigure() {
        var parts = new PackParts(new PackText("sample.yaml", PACK).read().pack());

        assertThat(parts.named("benefits/regular/orphans"))
                .extracting(PackPart::place)
                .containsExactly("benefits[0].terms[0]");
        assertThat(parts.named("benefits/regular")).extracting(PackPart::kind).containsExactly(Provision.Part.BENEFIT);
        assertThat(parts.named("benefits/regular/orphans.limit"))
                .flatExtracting(part -> part.figures().values())
                .containsExactly("30000.00");
        assertThat(parts.named("unaided/orphans")).extracting(PackPart::place).containsExactly("unaided[0]");
        assertThat(parts.named("designation.acceptsEmergency")).isEmpty();
        assertThat(parts.readings("expenseBase"))
                .extracting(Reading::text)
                .extracting("en")
                .containsExactly("without pre-self-pay");
    }

    @Test
    void namesTermsOfTheFirstDaysByTheirClassAndLaterOnesByTheirFirstDay() {
        String changed = PACK.replace("        fund: ASSISTANCE_FUND\n", """
                        to: 2022-12-31
                      - class: orphans
                        clause: 三(一)
                        from: 2023-01-01
                        deductible: 0
                        ratio: 80%
                        limits: {regular: 30000}
                """);
        var parts = new PackParts(new PackText("sample.yaml", changed).read().pack());

        assertThat(parts.named("benefits/regular/orphans.ratio"))
                .extracting(part -> part.figures().get("ratio"))
                .containsExactly("70%");
        assertThat(parts.named("benefits/regular/orphans/2023-01-01.ratio"))
                .extracting(part -> part.figures().get("ratio"))
                .containsExactly("80%");
    }

    @Test
    void goWithTheirOwnPackAlone() throws IOException {
        Files.writeString(folder.resolve("371500-2022.yaml"), PACK);
        var texts = new PackTexts(folder.toString());

        assertThat(texts.with(List.of()))
                .extracting(PackText::file)
                .contains("371500-2022.yaml", "450600-2022.clauses.yaml")
                .doesNotContain("371500-2022.clauses.yaml");

        Files.writeString(folder.resolve("371500-2022.clauses.yaml"), CLAUSES);
        assertThat(texts.with(List.of())).contains(new PackText("371500-2022.clauses.yaml", CLAUSES));
        assertThat(new PackTexts(null).with(List.of(folder.resolve("371500-2022.yaml"))))
                .contains(new PackText("371500-2022.clauses.yaml", CLAUSES));
    }

    @Test
    void neverStopTheService() throws IOException {
        Files.writeString(folder.resolve("sample.yaml"), PACK);
        Files.writeString(folder.resolve("sample.clauses.yaml"), "clauses: [");
        Files.createDirectory(folder.resolve("former"));
        Files.writeString(folder.resolve("former/sample.clauses.yaml"), CLAUSES);

        assertThat(new YamlPolicyPacks(new PackTexts(folder.toString()))
                        .library()
                        .packs())
                .hasSize(6);
    }

    static Stream<ReadPack> shipped() {
        return ShippedPacksTests.SHELF.packs().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedListsLeaveNoSentenceNowhere(ReadPack pack) {
        List<Handling> handlings = ShippedPacksTests.SHELF.clauses(pack).orElseThrow().clauses().stream()
                .flatMap(clause -> clause.sentences().stream())
                .map(Sentence::handling)
                .toList();

        assertThat(ShippedPacksTests.SHELF.clauseRemarks(pack))
                .extracting(remark -> remark.file() + ":" + remark.line() + " " + inEnglish(remark))
                .isEmpty();
        assertThat(handlings.size()).isGreaterThan(70);
        assertThat(handlings).doesNotHaveAnyElementsOfTypes(Handling.Nowhere.class);
    }

    private static List<String> remarks(String pack, String clauses) {
        return texts(new PolicyShelf(
                List.of(new PackText("sample.yaml", pack), new PackText("sample.clauses.yaml", clauses))));
    }

    private static List<String> texts(PolicyShelf shelf) {
        return shelf.remarks(Set.of()).stream()
                .map(remark -> "%s:%d: %s".formatted(remark.file(), remark.line(), inEnglish(remark)))
                .toList();
    }

    private static String inEnglish(Remark remark) {
        return remark.text(Wording.in(Locale.ENGLISH).ofReview());
    }
}
