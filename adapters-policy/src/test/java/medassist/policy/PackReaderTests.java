package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTests {

    private static final DivisionCode CITY = new DivisionCode("999900");

    static final String PACK = """
            jurisdiction: "999900"
            name: {zh: 示例市, en: Sample}
            document:
              number: 示例〔2020〕1号
              title: 示例
              issued: 2020-01-01
            inForce: {from: 2020-01-01, to: 2024-12-31, clause: 文末}
            checkedThrough: 2024-12-31
            expenseBase: {counts: IN_SCOPE, clause: 一}
            recipients: {clause: 一}
            designation: {clause: 二}
            classes:
              - id: orphans
                label: {zh: 孤儿, en: orphans}
                who: {holdsAnyOf: [ORPHAN]}
                clause: 一
            pools:
              - {id: regular, label: {zh: 限额, en: limit}}
            benefits:
              - id: regular
                label: {zh: 医疗救助, en: regular}
                base: IN_POLICY_BURDEN
                covers:
                  - care: [INPATIENT]
                clause: 三
                terms:
                  - class: orphans
                    clause: 三(一)
                    deductible: 0
                    ratio: 70%
                    limits: {regular: 30000}
                    fund: ASSISTANCE_FUND
            unaided:
              - kind: CARE_TYPE_NOT_COVERED
                clause: 三
                covers:
                  - care: [OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL]
            """;

    @TempDir
    private Path folder;

    @Test
    void readsASoundPack() {
        PolicyPack pack = read(PACK);

        assertThat(pack.jurisdiction()).isEqualTo(CITY);
        assertThat(pack.benefits().getFirst().terms().getFirst().ratio()).hasToString("70%");
        assertThat(pack.edition().version().toString()).startsWith("sample@");
    }

    @Test
    void namesAnotherTextByAnotherVersion() {
        assertThat(read(PACK).edition().version())
                .isNotEqualTo(read(PACK.replace("70%", "71%")).edition().version());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ratio: 70%              | ratio: 0.7              | sample.yaml:30: benefits[0].terms[0].ratio: a ratio is a percentage
            ratio: 70%              | ratio: 170%             | sample.yaml:30: benefits[0].terms[0].ratio: a ratio lies between
            deductible: 0           | deductible: 0.001       | sample.yaml:29: benefits[0].terms[0].deductible: 0.001 is no amount in yuan
            regular: 30000          | regular: -1             | sample.yaml:31: benefits[0].terms[0].limits.regular: -1 is no amount in yuan
            regular: 30000          | regulr: 30000           | sample.yaml:31: benefits[0].terms[0].limits.regulr: names no pool that stands in this pack
            class: orphans          | class: orphan           | sample.yaml:27: benefits[0].terms[0].class: names no class that stands in this pack
            clause: 三(一)          | claus: 三(一)           | sample.yaml:28: benefits[0].terms[0].claus: is no field of a policy pack
            clause: 三(一)          | ''                      | sample.yaml:27: benefits[0].terms[0]: states a figure or rule without the clause
            fund: ASSISTANCE_FUND   | fund: MY_FUND           | sample.yaml:32: benefits[0].terms[0].fund: must be one of
            fund: ASSISTANCE_FUND   | from: 2019-12-31        | sample.yaml:27: benefits[0].terms[0]: holds on 2019-12-31/
            fund: ASSISTANCE_FUND   | to: 2019-12-31          | sample.yaml:32: benefits[0].terms[0].to: comes before the first day
            who: {holdsAnyOf: [ORPHAN]} | who: {holdsAnyOf: []}          | sample.yaml:15: classes[0].who.holdsAnyOf: must be a list
            who: {holdsAnyOf: [ORPHAN]} | who: {holdsAnyOf: [ORPHANS]}   | sample.yaml:15: classes[0].who.holdsAnyOf[0]: must be one of
            who: {holdsAnyOf: [ORPHAN]} | who: {holdsAnyOf: [ORPHAN, ORPHAN]} | sample.yaml:15: classes[0].who.holdsAnyOf[1]: ORPHAN stands twice
            who: {holdsAnyOf: [ORPHAN]} | who: {disability: {grades: [5]}} | sample.yaml:15: classes[0].who.disability.grades[0]: must lie between 1 and 4
            who: {holdsAnyOf: [ORPHAN]} | who: {age: {from: 18, below: 18}} | sample.yaml:15: classes[0].who.age: is nobody's age
            who: {holdsAnyOf: [ORPHAN]} | who: {}                 | sample.yaml:15: classes[0].who: must state a condition
            - care: [INPATIENT]     | - {care: [INPATIENT], diseases: EIGHT} | sample.yaml:24: benefits[0].covers[0].diseases: names no list of diseases that stands before it
            - care: [INPATIENT]     | - care: [OTHER]         | sample.yaml:24: benefits[0].covers[0].care: must be care types that can be aided
            issued: 2020-01-01      | issued: 2020-02-30      | sample.yaml:6: document.issued: must be a date
            from: 2020-01-01, to: 2024-12-31 | from: 2020-01-01, to: 2019-12-31 | sample.yaml:7: inForce.to: comes before the first day
            checkedThrough: 2024-12-31 | ''                   | sample.yaml:1: checkedThrough: is missing
            base: IN_POLICY_BURDEN  | base:                   | sample.yaml:20: benefits[0].base: is missing
            title: 示例             | title: [示例]           | sample.yaml:5: document.title: must be a text
            title: 示例             | number: 示例            | sample.yaml:5: document.number: stands twice
            jurisdiction: "999900"  | jurisdiction: "9999"    | sample.yaml:1: jurisdiction: a division code has six digits
            name: {                 | name: {{                | sample.yaml:3: (YAML): expected
            """)
    void namesFileLineAndFieldOfAFault(String sound, String broken, String message) {
        assertThat(PACK).contains(sound);
        assertThatThrownBy(() -> read(PACK.replace(sound, broken)))
                .isInstanceOf(PolicyPackException.class)
                .hasMessageContaining(message);
    }

    @Test
    void tellsAllFaultsAtOnceInTheLanguageAskedFor() {
        String broken = PACK.replace("title: 示例", "title: [示例]")
                .replace("who: {holdsAnyOf: [ORPHAN]}", "who: {holdsAnyOf: [ORPHANS]}")
                .replace("ratio: 70%", "ratio: 0.7")
                .replace("kind: CARE_TYPE_NOT_COVERED", "kind: NOT_COVERED");
        var shelf = new PolicyShelf(List.of(new PackText("sample.yaml", broken)));

        assertThat(shelf.remarks(Set.of()))
                .extracting(remark -> remark.line() + ": "
                        + remark.labelled(Wording.in(Locale.CHINESE).ofReview()))
                .containsExactly(
                        "5: document.title: 应为文字",
                        "15: classes[0].who.holdsAnyOf[0]: 应为下列之一：" + Arrays.toString(Category.values()) + "〔孤儿〕",
                        "30: benefits[0].terms[0].ratio: 比例应为百分数，如 70%〔医疗救助 · 孤儿〕",
                        "34: unaided[0].kind: 应为下列之一：" + Arrays.toString(Exclusion.Kind.values()));
        assertThatThrownBy(() -> read(broken))
                .hasMessageContaining("sample.yaml:5: document.title: must be a text")
                .hasMessageContaining("sample.yaml:34: unaided[0].kind: must be one of");
    }

    @Test
    void refusesWhatIsNestedDeeperThanAnyPack() {
        for (String text : List.of("[".repeat(20_000), "- ".repeat(20_000) + "x", "{a: ".repeat(20_000))) {
            assertThatThrownBy(() -> read(text)).hasMessage("sample.yaml:1: (YAML): nested more than 50 deep");
        }
    }

    @Test
    void saysThatAFileIsNotInUtf8AndFromWhichLine() throws IOException {
        Path file = folder.resolve("gbk.yaml");
        Files.write(file, PACK.getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> PackTexts.read(file).read())
                .hasMessageContaining(
                        "gbk.yaml:2: (UTF-8): the file is not in UTF-8 from this line on, perhaps in GBK");
    }

    @Test
    void saysWhereAnAmountIsWrittenWithACommaInside() {
        assertThatThrownBy(() -> read(PACK.replace("regular: 30000", "regular: 30,000")))
                .hasMessage("sample.yaml:31: benefits[0].terms[0].limits.regular: 30,000 is no amount in yuan:"
                        + " write digits only, such as 1500 or 1500.50 (NOT_AN_AMOUNT)");
    }

    @Test
    void findsThePackInForceOnADay() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PACK);
        var library = new YamlPolicyPacks(new PackTexts(folder.toString())).library();

        assertThat(library.deciding(CITY, LocalDate.of(2024, 12, 31))).isPresent();
        assertThat(library.deciding(CITY, LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(library.deciding(CITY, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(library.deciding(new DivisionCode("371500"), LocalDate.of(2022, 12, 27)))
                .isPresent();
        assertThat(library.deciding(new DivisionCode("371500"), LocalDate.of(2022, 12, 26)))
                .isEmpty();
    }

    @Test
    void takesTheOperatorsPackInThePlaceOfTheShippedOneOfItsName() throws IOException {
        String operators = PACK.replace("jurisdiction: \"999900\"", "jurisdiction: \"371500\"");
        Files.writeString(folder.resolve("371500-2022.yaml"), operators);
        var library = new YamlPolicyPacks(new PackTexts(folder.toString())).library();

        assertThat(library.packs()).hasSize(5);
        assertThat(library.deciding(new DivisionCode("371500"), LocalDate.of(2020, 1, 1)))
                .contains(read(operators, "371500-2022.yaml"));
        assertThat(library.deciding(new DivisionCode("371500"), LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    @Test
    void keepsFormerTextsForWhatTheyDecided() throws IOException {
        Files.createDirectory(folder.resolve("former"));
        Files.writeString(folder.resolve("a.yaml"), PACK);
        Files.writeString(folder.resolve("former/a.yaml"), PACK.replace("70%", "60%"));
        var library = new YamlPolicyPacks(new PackTexts(folder.toString())).library();
        var former = library.former().getFirst();

        assertThat(library.packs()).hasSize(6).doesNotContain(former);
        assertThat(library.withText(former.edition().version().sha256())).contains(former);
        assertThat(library.deciding(CITY, LocalDate.of(2024, 12, 31))
                        .map(pack -> pack.edition().version()))
                .contains(read(PACK, "a.yaml").edition().version());
    }

    @Test
    void shipsEveryPackAndClauseListOfItsFolder() throws Exception {
        Path shipped = Path.of(
                        PackTexts.class.getResource("/policies/packs.txt").toURI())
                .getParent();
        List<String> files;
        try (var listed = Files.list(shipped)) {
            files = listed.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }

        assertThat(new PackTexts(null)
                        .with(List.of()).stream().map(PackText::file).sorted(Comparator.naturalOrder()))
                .isEqualTo(files);
    }

    private static PolicyPack read(String text) {
        return read(text, "sample.yaml");
    }

    private static PolicyPack read(String text, String file) {
        return new PackText(file, text).read().pack();
    }
}
