package medassist.persistence.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Papers;
import medassist.domain.roster.Correction;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.Rejection.Reason;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterEntry;
import medassist.persistence.roster.OddRow.Cell;
import medassist.persistence.roster.OddRow.Expected;

/** Invented people as the lists of offices have them, each in another spelling. */
final class OddPeople {

    private static final List<String> NAMES = List.of("张三", "李四", "欧阳修文", "买买提·阿依", "王小明");
    private static final List<String> WORDS = List.of("低保", "低保对象", "城市低保", "农村低保对象", "最低生活保障对象", "低 保 户");
    private static final List<String> UNKNOWN_WORDS = List.of("优抚对象", "低保对像", "一般户", "低保、残疾人");
    private static final List<String> NO_DAYS =
            List.of("2026-02-30", "20261301", "2026年13月", "去年", "2026", "2026-2-6-1");
    private static final List<String> TYPES = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");
    private static final int FULL_WIDTH = '０' - '0';

    private final SplittableRandom random;
    private final boolean isText;
    private final boolean isOfDisabled;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private Optional<Rejection> rejection = Optional.empty();

    private OddPeople(SplittableRandom random, boolean isText, boolean isOfDisabled) {
        this.random = random;
        this.isText = isText;
        this.isOfDisabled = isOfDisabled;
    }

    /** A person of a list of 残疾人 or of 低保. */
    static OddRow next(SplittableRandom random, boolean isText, boolean isOfDisabled) {
        return new OddPeople(random, isText, isOfDisabled).row();
    }

    /** Their columns, in the order of cells. */
    static List<RosterColumn> columns(boolean isOfDisabled) {
        return isOfDisabled
                ? List.of(
                        RosterColumn.NAME,
                        RosterColumn.ID_NUMBER,
                        RosterColumn.CERTIFICATE_NUMBER,
                        RosterColumn.DISABILITY_TYPE,
                        RosterColumn.DISABILITY_GRADE,
                        RosterColumn.FROM,
                        RosterColumn.TO)
                : List.of(
                        RosterColumn.NAME,
                        RosterColumn.ID_NUMBER,
                        RosterColumn.CATEGORY,
                        RosterColumn.FROM,
                        RosterColumn.TO);
    }

    private OddRow row() {
        String name = name();
        String number = number();
        int type = random.nextInt(TYPES.size());
        int grade = random.nextInt(GRADES.size());
        String certificate = number + (type + 1) + (grade + 1) + pick("", "", "B1", "b2");
        idNumber(number, certificate);
        Optional<CertificationDetail> detail = Optional.empty();
        if (isOfDisabled) {
            disability(certificate, type, grade);
            detail =
                    Optional.of(new Disability(List.of(Disability.Type.values()).get(type), grade + 1));
        } else {
            category();
        }
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
        Optional<LocalDate> from = day(RosterColumn.FROM, first, first.getDayOfMonth() == 1);
        LocalDate last = YearMonth.from(first.plusMonths(random.nextInt(20))).atEndOfMonth();
        Optional<LocalDate> to = to(from, last);
        return new OddRow(
                List.copyOf(cells),
                rejection
                        .<Expected>map(Expected.Refused::new)
                        .orElse(new Expected.Person(new RosterEntry(
                                new IdNumber(number),
                                name,
                                isOfDisabled ? Category.DISABLED : Category.SUBSISTENCE_ALLOWANCE,
                                detail,
                                from,
                                to,
                                Optional.empty(),
                                new Papers(isOfDisabled ? certificate : "", "", ""),
                                false,
                                corrections))));
    }

    private String name() {
        String name = pick(NAMES);
        String sent = switch (random.nextInt(6)) {
            case 0 -> " " + name + "\u3000";
            case 1 -> name.startsWith("买") ? name : name.charAt(0) + "  " + name.substring(1);
            default -> name;
        };
        put(RosterColumn.NAME, Cell.text(sent), name, true);
        return name;
    }

    /** An identity number of somebody born from 1940 on. */
    private String number() {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
        String body = "371502%s%03d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), 1 + random.nextInt(990));
        return withCheck(body, random.nextInt(8) == 0 ? "X" : "");
    }

    /** With a certain check character, another body is taken until it is right. */
    private static String withCheck(String body, String wanted) {
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.isValid(body + check) && (body + check).endsWith(wanted)) {
                return body + check;
            }
        }
        int next = Integer.parseInt(body.substring(14)) % 990 + 1;
        return withCheck(body.substring(0, 14) + "%03d".formatted(next), wanted);
    }

    private void idNumber(String number, String certificate) {
        switch (random.nextInt(14)) {
            case 0 -> put(RosterColumn.ID_NUMBER, Cell.text(fullWidth(number)), number, true);
            case 1 -> put(RosterColumn.ID_NUMBER, Cell.text(" " + number + (isText ? "\u3000" : "\t")), number, true);
            case 2 ->
                put(
                        RosterColumn.ID_NUMBER,
                        Cell.text(number.substring(0, 6) + " " + number.substring(6)),
                        number,
                        true);
            case 3 -> put(RosterColumn.ID_NUMBER, Cell.text("'" + number), number, true);
            case 4 -> put(RosterColumn.ID_NUMBER, Cell.text("=\"" + number + "\""), number, true);
            case 5, 6 -> put(RosterColumn.ID_NUMBER, of1984(number), number, true);
            case 7 -> refuse(RosterColumn.ID_NUMBER, Cell.text(wrong(number)), Reason.INVALID_ID_NUMBER);
            case 8 -> refuse(RosterColumn.ID_NUMBER, rounded(number), Reason.ROUNDED_ID_NUMBER);
            case 9 -> {
                if (isOfDisabled) {
                    put(RosterColumn.ID_NUMBER, Cell.text(""), certificate.substring(0, 18), true);
                } else {
                    refuse(RosterColumn.ID_NUMBER, Cell.text(pick("", " ", "\u00a0")), Reason.MISSING);
                }
            }
            default -> put(RosterColumn.ID_NUMBER, Cell.text(number.toLowerCase(Locale.ROOT)), number, true);
        }
    }

    /** With 15 digits, where the number of 18 began with 19 and so has no other. */
    private Cell of1984(String number) {
        if (!number.startsWith("19", 6)) {
            return Cell.text(number + " ");
        }
        String digits = number.substring(0, 6) + number.substring(8, 17);
        return isText || random.nextBoolean() ? Cell.text(digits) : new Cell.Amount(Double.parseDouble(digits), digits);
    }

    private static String wrong(String number) {
        return number.substring(0, 17) + (number.endsWith("5") ? "6" : "5");
    }

    /** As a spreadsheet keeps an amount, of which only 15 digits are left. */
    private Cell rounded(String number) {
        if (isText) {
            return Cell.text(number.charAt(0) + "." + number.substring(1, 6) + "E+17");
        }
        String left = number.substring(0, 15);
        // By chance one in eleven is the number of somebody else.
        while (IdNumber.isValid(left + "000")) {
            left = Long.toString(Long.parseLong(left) + 1);
        }
        return new Cell.Amount(Double.parseDouble(left + "000"), left + "000");
    }

    private void category() {
        if (random.nextInt(12) == 0) {
            refuse(RosterColumn.CATEGORY, Cell.text(pick(UNKNOWN_WORDS)), Reason.UNKNOWN_CATEGORY);
        } else {
            cells.add(Cell.text(random.nextInt(5) == 0 ? "" : pick(WORDS)));
        }
    }

    private void disability(String certificate, int type, int grade) {
        boolean contradicts = random.nextInt(10) == 0;
        int said = contradicts ? (type + 1) % TYPES.size() : type;
        if (contradicts) {
            refuse(RosterColumn.CERTIFICATE_NUMBER, Cell.text(certificate), Reason.DISABILITY_DIFFERS_FROM_NUMBER);
        } else {
            cells.add(Cell.text(certificate));
        }
        boolean isTogether = random.nextInt(3) == 0;
        cells.add(Cell.text(isTogether ? TYPES.get(said) + GRADES.get(grade) : TYPES.get(said) + pick("", "残疾")));
        cells.add(Cell.text(isTogether ? "" : pick(GRADES.get(grade), String.valueOf(grade + 1))));
    }

    private Optional<LocalDate> to(Optional<LocalDate> from, LocalDate last) {
        return switch (random.nextInt(8)) {
            case 0 -> {
                cells.add(Cell.text(pick("长期", "永久", "长 期")));
                yield Optional.of(LocalDate.MAX);
            }
            case 1 -> {
                put(RosterColumn.TO, Cell.text("2099-12-31"), "长期", true);
                yield Optional.of(LocalDate.MAX);
            }
            case 2 -> {
                if (from.isEmpty()) {
                    cells.add(Cell.text(""));
                } else {
                    refuse(
                            RosterColumn.TO,
                            Cell.text(from.orElseThrow().minusDays(1).toString()),
                            Reason.ENDS_BEFORE_IT_BEGINS);
                }
                yield Optional.empty();
            }
            default -> day(RosterColumn.TO, last, true);
        };
    }

    /** @param isMonth whether the day can be meant by its month */
    private Optional<LocalDate> day(RosterColumn column, LocalDate day, boolean isMonth) {
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        String counted = String.valueOf(serial);
        String read = day.toString();
        switch (random.nextInt(isMonth ? 15 : 12)) {
            case 0 -> {
                cells.add(Cell.text(pick("", "-", "——", "/", "无")));
                return Optional.empty();
            }
            case 1 -> {
                refuse(column, Cell.text(pick(NO_DAYS)), Reason.INVALID_DATE);
                return Optional.empty();
            }
            case 2 -> put(column, Cell.text(counted), read, true);
            case 3 -> put(column, isText ? Cell.text(counted) : new Cell.Amount(serial, counted), read, true);
            case 4 -> put(column, isText ? Cell.text(read) : new Cell.Moment(day.atStartOfDay(), read), read, false);
            case 5 -> {
                String moment = read + "T08:30";
                Cell cell = isText ? Cell.text(moment) : new Cell.Moment(day.atTime(LocalTime.of(8, 30)), moment);
                put(column, cell, read, true);
            }
            case 6 -> put(column, Cell.text(day.format(DateTimeFormatter.BASIC_ISO_DATE)), read, false);
            case 7 -> put(column, Cell.text(fullWidth(written(day, "yyyy年M月d日"))), read, false);
            case 8 -> put(column, Cell.text(written(day, "yyyy年M月d日")), read, false);
            case 9 -> put(column, Cell.text(written(day, pick("yyyy/M/d", "yyyy.M.d", "yyyy-M-d"))), read, false);
            case 10 -> put(column, Cell.text(written(day, "yyyy/M/d") + " 0:00:00"), read, true);
            case 12 -> put(column, Cell.text(written(day, pick("yyyy年M月", "yyyy年MM月"))), read, true);
            case 13 -> put(column, Cell.text(written(day, pick("yyyyMM", "yyyy-M", "yyyy/MM"))), read, true);
            case 14 -> put(column, Cell.text(fullWidth(written(day, "yyyy年M月"))), read, true);
            default -> put(column, Cell.text(read), read, false);
        }
        return Optional.of(day);
    }

    private static String written(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** @param isShown whether it is shown that another text was read than was sent */
    private void put(RosterColumn column, Cell cell, String read, boolean isShown) {
        cells.add(cell);
        if (isShown && !cell.sent().equals(read)) {
            corrections.add(new Correction(column, cell.sent(), read));
        }
    }

    /** A fault, where there is none already: cells are read in their order, but the words of a disability last. */
    private void refuse(RosterColumn column, Cell cell, Reason reason) {
        cells.add(cell);
        boolean isFirst =
                rejection.isEmpty() || (rejection.orElseThrow().reason() == Reason.DISABILITY_DIFFERS_FROM_NUMBER);
        if (isFirst) {
            rejection = Optional.of(new Rejection(column, cell.sent(), reason));
        }
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each > ' ' && each < 127 ? each + FULL_WIDTH : each)));
        return wide.toString();
    }

    private String pick(String... words) {
        return pick(List.of(words));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
