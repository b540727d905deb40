package medassist.persistence.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterReading;
import medassist.domain.roster.RosterReading.Row;
import medassist.persistence.roster.OddRow.Expected;
import medassist.tabular.TableReader;
import medassist.tabular.UnreadableTableException;
import medassist.tabular.UnreadableTableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty odd or damaged files of invented people: of each row, exactly what it says or why it is refused. */
class OddFilesTests {

    private static final long SEED = 20_260_301;
    private static final int READABLE = 33;
    private static final int ROWS = 40;

    private static final Map<RosterColumn, List<String>> HEADERS = Map.of(
            RosterColumn.NAME, List.of("姓名", "姓 名", "*姓名", "人员姓名", "姓名：", "对象姓名"),
            RosterColumn.ID_NUMBER, List.of("身份证号", "身份证号码", "公民身份号码", "身份证号（18位）", "证件号码", "居民身份证号"),
            RosterColumn.CATEGORY, List.of("类别", "人员类别", "救助对象类别", "身份类别", "对象类型"),
            RosterColumn.CERTIFICATE_NUMBER, List.of("残疾证号", "残疾人证号", "残疾人证号码", "证书编号"),
            RosterColumn.DISABILITY_TYPE, List.of("残疾类别", "残疾类型"),
            RosterColumn.DISABILITY_GRADE, List.of("残疾等级", "残疾级别"),
            RosterColumn.FROM, List.of("认定日期", "起始日期", "开始时间", "批准日期", "享受起始年月"),
            RosterColumn.TO, List.of("终止日期", "截止日期", "有效期至", "结束时间"));

    record OddList(String name, Supplier<byte[]> file, boolean isOfDisabled, List<OddRow> rows) {

        @Override
        public String toString() {
            return name;
        }
    }

    record NoList(String name, Supplier<byte[]> file, Reason reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("readableFiles")
    void areReadRowByRow(OddList odd) throws IOException, UnreadableTableException {
        List<Row> read = read(odd.file.get(), odd.isOfDisabled);
        List<OddRow> expected =
                odd.rows.stream().filter(OddFilesTests::saysSomething).toList();

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result(read.get(i)))
                    .as("row %d of %s: %s", i + 1, odd, expected.get(i).cells())
                    .usingRecursiveComparison()
                    .withStrictTypeChecking()
                    .isEqualTo(expected.get(i).expected());
        }
    }

    @Test
    void haveEveryFaultAndManyPeopleAmongThem() {
        List<Expected> expected = readableFiles()
                .flatMap(odd -> odd.rows.stream())
                .map(OddRow::expected)
                .toList();

        assertThat(expected).filteredOn(Expected.Person.class::isInstance).hasSizeGreaterThan(300);
        assertThat(expected.stream()
                        .filter(Expected.Refused.class::isInstance)
                        .map(Expected.Refused.class::cast)
                        .map(refused -> refused.rejection().reason()))
                .contains(
                        Rejection.Reason.MISSING,
                        Rejection.Reason.INVALID_ID_NUMBER,
                        Rejection.Reason.ROUNDED_ID_NUMBER,
                        Rejection.Reason.INVALID_DATE,
                        Rejection.Reason.ENDS_BEFORE_IT_BEGINS,
                        Rejection.Reason.UNKNOWN_CATEGORY,
                        Rejection.Reason.DISABILITY_DIFFERS_FROM_NUMBER);
    }

    @ParameterizedTest
    @MethodSource("unreadableFiles")
    void areRefusedAsAWholeWhereTheyAreNoWholeTables(NoList odd) {
        assertThat(catchThrowableOfType(UnreadableTableException.class, () -> read(odd.file.get(), false))
                        .reason())
                .isEqualTo(odd.reason);
    }

    /** Empty rows are not delivered. */
    private static boolean saysSomething(OddRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.sent().isBlank());
    }

    private static List<Row> read(byte[] file, boolean isOfDisabled) throws IOException, UnreadableTableException {
        var reading = new RosterReading(new RosterHead(
                new DivisionCode("371500"),
                isOfDisabled ? Issuer.DISABLED_FEDERATION : Issuer.CIVIL_AFFAIRS,
                Optional.of(isOfDisabled ? Category.DISABLED : Category.SUBSISTENCE_ALLOWANCE),
                YearMonth.of(2026, 3),
                RosterHead.Kind.FULL));
        List<Row> read = new ArrayList<>();
        TableReader.read(new ByteArrayInputStream(file), row -> read.add(reading.next(row.sheet(), row.values())));
        return read;
    }

    private static Expected result(Row row) {
        return switch (row) {
            case Row.Entry(var entry) -> new Expected.Person(entry);
            case Row.Rejected(var _, var rejection) -> new Expected.Refused(rejection);
            case Row.Other other -> new Expected.Other(other);
        };
    }

    static Stream<OddList> readableFiles() {
        var random = new SplittableRandom(SEED);
        List<OddFiles> kinds = List.of(OddFiles.values());
        return IntStream.range(0, READABLE).mapToObj(number -> {
            OddFiles kind = kinds.get(number % kinds.size());
            boolean isOfDisabled = random.nextBoolean();
            Map<String, List<OddRow>> sheets = sheets(random, kind, isOfDisabled);
            return new OddList(
                    "file %d of seed %d, %s".formatted(number, SEED, kind),
                    () -> kind.of(sheets),
                    isOfDisabled,
                    sheets.values().stream().flatMap(List::stream).toList());
        });
    }

    private static Map<String, List<OddRow>> sheets(SplittableRandom random, OddFiles kind, boolean isOfDisabled) {
        Map<String, List<OddRow>> sheets = new LinkedHashMap<>();
        if (!kind.isText() && random.nextBoolean()) {
            sheets.put("填表说明", List.of(OddRow.beside("本表由各县（市、区）填报"), OddRow.beside("1", "身份证号须为18位")));
        }
        int count = kind.isText() ? 1 : 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            sheets.put("名单" + i, rows(random, kind, isOfDisabled));
        }
        return sheets;
    }

    private static List<OddRow> rows(SplittableRandom random, OddFiles kind, boolean isOfDisabled) {
        List<OddRow> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.add(OddRow.beside("2026年3月保障对象名单"));
            rows.add(OddRow.beside(""));
        }
        OddRow header = OddRow.other(
                Row.Other.HEADER,
                OddPeople.columns(isOfDisabled).stream()
                        .map(HEADERS::get)
                        .map(spellings -> spellings.get(random.nextInt(spellings.size())))
                        .toList());
        rows.add(header);
        for (int i = random.nextInt(ROWS); i >= 0; i--) {
            rows.add(OddPeople.next(random, kind.isText(), isOfDisabled));
            if (random.nextInt(12) == 0) {
                rows.add(header);
            }
        }
        if (random.nextBoolean()) {
            rows.add(OddRow.beside("合计", "12人", "", "", ""));
            rows.add(OddRow.beside("填表人：王五", "", "审核人：赵六", "", ""));
        }
        return rows;
    }

    static Stream<NoList> unreadableFiles() {
        var random = new SplittableRandom(SEED);
        Map<String, List<OddRow>> sheets = Map.of("名单", rows(random, OddFiles.UTF_8, false));
        Map<String, List<OddRow>> blank = Map.of("名单", List.of(OddRow.beside("", " ")));
        byte[] xlsx = OddFiles.XLSX.of(sheets);
        byte[] xls = OddFiles.XLS.of(sheets);
        byte[] text = OddFiles.UTF_8.of(sheets);
        byte[] gb18030 =
                OddFiles.GB18030.of(Map.of("名单", List.of(OddRow.beside("姓名", "类别"), OddRow.beside("张三", "低保"))));
        return Stream.of(
                noList("nothing", new byte[0], Reason.EMPTY),
                noList("blank lines", "\r\n , \r\n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY),
                noList("blank .xlsx", OddFiles.XLSX.of(blank), Reason.EMPTY),
                noList("blank .xls", OddFiles.XLS.of(blank), Reason.EMPTY),
                noList(".xls with a password", OddFiles.locked(sheets), Reason.ENCRYPTED),
                noList(".xlsx with a password", OddFiles.compound("EncryptedPackage"), Reason.ENCRYPTED),
                noList("half an .xlsx", Arrays.copyOf(xlsx, xlsx.length / 2), Reason.TRUNCATED),
                noList("half an .xls", Arrays.copyOf(xls, xls.length / 2), Reason.DAMAGED),
                noList("text cut in a row", cut(text, 30), Reason.TRUNCATED),
                noList("text cut in quotes", "姓名,备注\r\n张三,\"甲".getBytes(StandardCharsets.UTF_8), Reason.TRUNCATED),
                noList("text cut in a character", cut(gb18030, 3), Reason.TRUNCATED),
                noList(".xlsx with bytes changed", changed(xlsx), Reason.DAMAGED),
                noList("PDF", "%PDF-1.7 名单".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_TABLE),
                noList(
                        "web page named .xls",
                        "<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
                        Reason.NOT_A_TABLE),
                noList("document of Word", OddFiles.compound("WordDocument"), Reason.NOT_A_TABLE),
                noList("ZIP of texts", OddFiles.zip("名单.txt"), Reason.NOT_A_TABLE),
                noList("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}, Reason.NOT_A_TABLE));
    }

    private static NoList noList(String name, byte[] file, Reason reason) {
        return new NoList(name, () -> file, reason);
    }

    private static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    private static byte[] changed(byte[] file) {
        byte[] changed = file.clone();
        for (int i = 100; i < 140; i++) {
            changed[i] ^= 0x55;
        }
        return changed;
    }
}
