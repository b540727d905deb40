package medassist.domain.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Papers;
import medassist.domain.roster.CellText.MonthMeans;
import medassist.domain.roster.Rejection.Reason;

/** The cells of one row about a person, and what they say 名单行读取. */
final class RosterCells {

    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");
    private static final Pattern DIVISION = Pattern.compile("|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final int DIVISION_DIGITS = 6;
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+|[0-9]{15}000");
    private static final Pattern AMOUNT = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final Pattern OPEN_END = Pattern.compile("长期|永久|长期有效|无固定期限|无期限|至今");

    /** The last day that spreadsheets know, as they count it, and years that are meant for no end. */
    private static final Pattern MEANT_AS_OPEN = Pattern.compile("2958465|9999.*");

    private static final int YEAR_MEANT_AS_OPEN = 2099;
    private static final String OPEN = "长期";
    private static final Pattern NOTHING_SAID = Pattern.compile("|[-—–]+|/|无|空");
    private static final Pattern NOT_KNOWN = Pattern.compile("|[-—–]+|/|空|不详|未知|不清楚");
    private static final Pattern ENDS = Pattern.compile("终止|停止|停发|停保|退出|退保|取消|注销|减少|删除|移除|清退|迁出|转出|死亡");
    private static final Pattern GOES_ON = Pattern.compile("新增|增加|新纳入|纳入|变更|修改|调整|继续|不变|无变|未变|恢复|正常|在享|在保|迁入|转入");
    private static final Pattern ILLNESS = Pattern.compile("(?<![非不无])(因病|疾病|重病|大病|患病)");
    private static final Pattern WRITTEN_DAY =
            Pattern.compile("[0-9]{4}-?[0-9]{2}-?[0-9]{2}|[0-9]{4}[-/.年][0-9]+[-/.月][0-9]+[日号]?");

    private final RosterHeader header;
    private final List<String> cells;
    private final RosterHead head;
    private final List<Correction> corrections = new ArrayList<>();

    RosterCells(RosterHeader header, List<String> cells, RosterHead head) {
        this.header = header;
        this.cells = cells;
        this.head = head;
    }

    /** Ends the reading of a row that cannot be taken. */
    private static final class RejectedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Rejection rejection;

        RejectedException(Rejection rejection) {
            super(rejection.reason().name(), null, false, false);
            this.rejection = rejection;
        }
    }

    RosterReading.Row read() {
        try {
            return new RosterReading.Row.Entry(entry());
        } catch (RejectedException rejected) {
            return new RosterReading.Row.Rejected(
                    new RosterReading.Said(
                            CellText.withoutBlanks(text(RosterColumn.NAME)),
                            isBlank(RosterColumn.ID_NUMBER)
                                    ? disabilityNumber()
                                            .map(DisabilityNumber::idNumber)
                                            .orElse("")
                                    : IdNumbers.read(text(RosterColumn.ID_NUMBER))),
                    rejected.rejection);
        }
    }

    private RosterEntry entry() throws RejectedException {
        if (cells.size() > header.width()
                && cells.subList(header.width(), cells.size()).stream().anyMatch(text -> !text.isBlank())) {
            throw rejected(RosterColumn.NAME, Reason.MALFORMED);
        }
        String name = name();
        IdNumber idNumber = idNumber();
        Category category = category();
        String certificate = code(RosterColumn.CERTIFICATE_NUMBER);
        var papers = new Papers(certificate, division(), code(RosterColumn.HOUSEHOLD));
        Optional<LocalDate> from = day(RosterColumn.FROM, MonthMeans.FIRST_DAY);
        Optional<LocalDate> to = to();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw rejected(RosterColumn.TO, Reason.ENDS_BEFORE_IT_BEGINS);
        }
        return new RosterEntry(
                idNumber, name, category, detail(category), from, to, illness(category), papers, ends(), corrections);
    }

    private String name() throws RejectedException {
        String sent = text(RosterColumn.NAME);
        String name = BETWEEN_CHARACTERS.matcher(CellText.plain(sent)).replaceAll("");
        if (name.isEmpty()) {
            throw rejected(RosterColumn.NAME, Reason.MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw rejected(RosterColumn.NAME, Reason.MALFORMED);
        }
        return corrected(RosterColumn.NAME, sent, name);
    }

    private IdNumber idNumber() throws RejectedException {
        String sent = text(RosterColumn.ID_NUMBER);
        String inCertificate =
                disabilityNumber().map(DisabilityNumber::idNumber).orElse("");
        if (isBlank(RosterColumn.ID_NUMBER)) {
            if (inCertificate.isEmpty()) {
                throw rejected(RosterColumn.ID_NUMBER, Reason.MISSING);
            }
            corrections.add(new Correction(RosterColumn.ID_NUMBER, sent, inCertificate));
            return new IdNumber(inCertificate);
        }
        String read = IdNumbers.read(sent);
        if (!IdNumber.isValid(read)) {
            throw rejected(
                    RosterColumn.ID_NUMBER,
                    ROUNDED.matcher(read).matches() ? Reason.ROUNDED_ID_NUMBER : Reason.INVALID_ID_NUMBER);
        }
        String certificate = text(RosterColumn.CERTIFICATE_NUMBER);
        if (isOfDisabled() && DisabilityNumber.isMeant(certificate) && !DisabilityNumber.isOf(read, certificate)) {
            throw rejected(RosterColumn.CERTIFICATE_NUMBER, Reason.ID_NUMBER_DIFFERS_FROM_CERTIFICATE);
        }
        return new IdNumber(corrected(RosterColumn.ID_NUMBER, sent, read));
    }

    private Category category() throws RejectedException {
        if (isBlank(RosterColumn.CATEGORY)) {
            return head.category().orElseThrow(() -> rejected(RosterColumn.CATEGORY, Reason.MISSING));
        }
        return CategoryWords.category(text(RosterColumn.CATEGORY))
                .orElseThrow(() -> rejected(RosterColumn.CATEGORY, Reason.UNKNOWN_CATEGORY));
    }

    /** Whether its certificate's number has the person's identity number in it; those of others may have another's. */
    private boolean isOfDisabled() {
        return (isBlank(RosterColumn.CATEGORY) ? head.category() : CategoryWords.category(text(RosterColumn.CATEGORY)))
                .filter(category -> category == Category.DISABLED)
                .isPresent();
    }

    private Optional<DisabilityNumber> disabilityNumber() {
        return isOfDisabled() ? DisabilityNumber.in(text(RosterColumn.CERTIFICATE_NUMBER)) : Optional.empty();
    }

    private Optional<CertificationDetail> detail(Category category) throws RejectedException {
        return switch (category) {
            case DISABLED -> Optional.of(disability());
            case MONITORED ->
                word(RosterColumn.MONITORED_SUBTYPE, CategoryWords::subtype)
                        .or(() -> CategoryWords.subtype(text(RosterColumn.CATEGORY)))
                        .map(subtype -> subtype);
            case CHILD_IN_DIFFICULTY ->
                word(RosterColumn.BASIC_LIVING_ALLOWANCE, CategoryWords::flag)
                        .map(granted -> granted ? ChildSupport.BASIC_LIVING_ALLOWANCE : CertificationDetail.None.NONE);
            case STABLY_LIFTED ->
                word(RosterColumn.EXIT_YEAR, RosterCells::year).map(ExitYear::new);
            case EXTREME_POVERTY,
                    ORPHAN,
                    DE_FACTO_UNSUPPORTED_CHILD,
                    SUBSISTENCE_ALLOWANCE,
                    SUBSISTENCE_MARGIN,
                    RETURNED_TO_POVERTY,
                    ILLNESS_IMPOVERISHED,
                    THREE_VETERANS,
                    OTHER_SPECIAL -> Optional.empty();
        };
    }

    private CertificationDetail disability() throws RejectedException {
        Optional<Disability> number = disabilityNumber().map(DisabilityNumber::disability);
        if (number.isEmpty() && DisabilityNumber.isMeant(text(RosterColumn.CERTIFICATE_NUMBER))) {
            throw rejected(RosterColumn.CERTIFICATE_NUMBER, Reason.INVALID_CODE);
        }
        var words = new DisabilityWords(text(RosterColumn.DISABILITY_TYPE), text(RosterColumn.DISABILITY_GRADE));
        if (!words.areThere()) {
            return number.orElseThrow(() -> rejected(RosterColumn.DISABILITY_TYPE, Reason.MISSING));
        }
        Disability said =
                words.read().or(() -> number.flatMap(words::completedBy)).orElseThrow(this::unknownDisability);
        if (number.filter(each -> each.type() != said.type() || each.grade() != said.grade())
                .isPresent()) {
            throw rejected(RosterColumn.CERTIFICATE_NUMBER, Reason.DISABILITY_DIFFERS_FROM_NUMBER);
        }
        return said;
    }

    private RejectedException unknownDisability() {
        RosterColumn fault =
                CategoryWords.disability(text(RosterColumn.DISABILITY_TYPE)).isPresent()
                        ? RosterColumn.DISABILITY_GRADE
                        : RosterColumn.DISABILITY_TYPE;
        return rejected(fault, isBlank(fault) ? Reason.MISSING : Reason.UNKNOWN_DISABILITY);
    }

    private static Optional<Integer> year(String text) {
        return CellText.day(text, MonthMeans.FIRST_DAY)
                .map(LocalDate::getYear)
                .or(() -> Optional.of(CellText.withoutBlanks(text).replaceAll("年度?$", ""))
                        .filter(digits -> digits.matches("[12][0-9]{3}"))
                        .map(Integer::valueOf));
    }

    /** A reason of poverty says it too; of other categories it decides nothing. */
    private Optional<Boolean> illness(Category category) throws RejectedException {
        String text = CellText.withoutBlanks(text(RosterColumn.BECAUSE_OF_ILLNESS));
        if (NOT_KNOWN.matcher(text).matches() || category == Category.DISABLED) {
            return Optional.empty();
        }
        Optional<Boolean> flag = CategoryWords.flag(text);
        return flag.isPresent() ? flag : Optional.of(ILLNESS.matcher(text).find());
    }

    private boolean ends() throws RejectedException {
        String text = CellText.withoutBlanks(text(RosterColumn.ACTION));
        if (text.isEmpty() || GOES_ON.matcher(text).lookingAt()) {
            return false;
        }
        if (!ENDS.matcher(text).lookingAt()) {
            throw rejected(RosterColumn.ACTION, Reason.UNKNOWN_WORD);
        }
        return true;
    }

    private Optional<LocalDate> to() throws RejectedException {
        String sent = text(RosterColumn.TO);
        String said = CellText.withoutBlanks(sent);
        if (OPEN_END.matcher(said).matches()) {
            return Optional.of(LocalDate.MAX);
        }
        boolean isMeantAsOpen = MEANT_AS_OPEN.matcher(said).matches()
                || CellText.day(sent, MonthMeans.LAST_DAY)
                        .filter(day -> day.getYear() == YEAR_MEANT_AS_OPEN)
                        .isPresent();
        if (isMeantAsOpen) {
            corrections.add(new Correction(RosterColumn.TO, sent, OPEN));
            return Optional.of(LocalDate.MAX);
        }
        return day(RosterColumn.TO, MonthMeans.LAST_DAY);
    }

    private Optional<LocalDate> day(RosterColumn column, MonthMeans meaning) throws RejectedException {
        String sent = text(column);
        if (NOTHING_SAID.matcher(CellText.withoutBlanks(sent)).matches()) {
            return Optional.empty();
        }
        LocalDate day = CellText.day(sent, meaning).orElseThrow(() -> rejected(column, Reason.INVALID_DATE));
        if (!WRITTEN_DAY.matcher(CellText.plain(sent)).matches()) {
            corrections.add(new Correction(column, sent, day.toString()));
        }
        return Optional.of(day);
    }

    private String division() throws RejectedException {
        String sent = text(RosterColumn.ISSUING_DIVISION);
        String code = CellText.withoutBlanks(sent);
        if (!DIVISION.matcher(code).matches()) {
            throw rejected(RosterColumn.ISSUING_DIVISION, Reason.INVALID_CODE);
        }
        return corrected(RosterColumn.ISSUING_DIVISION, sent, code.isEmpty() ? "" : code.substring(0, DIVISION_DIGITS));
    }

    private String code(RosterColumn column) throws RejectedException {
        String code = CellText.withoutBlanks(text(column));
        if (code.length() > LONGEST_CODE || AMOUNT.matcher(code).matches()) {
            throw rejected(column, Reason.INVALID_CODE);
        }
        return corrected(column, text(column), code);
    }

    private <T> Optional<T> word(RosterColumn column, Function<String, Optional<T>> reading) throws RejectedException {
        if (isBlank(column)) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(text(column));
        if (read.isEmpty()) {
            throw rejected(column, Reason.UNKNOWN_WORD);
        }
        return read;
    }

    /** What was read, which is kept beside what was sent where it differs. */
    private String corrected(RosterColumn column, String sent, String read) {
        if (!sent.equals(read)) {
            corrections.add(new Correction(column, sent, read));
        }
        return read;
    }

    private boolean isBlank(RosterColumn column) {
        return CellText.withoutBlanks(text(column)).isEmpty();
    }

    private String text(RosterColumn column) {
        return header.text(cells, column);
    }

    private RejectedException rejected(RosterColumn column, Reason reason) {
        return new RejectedException(new Rejection(column, text(column), reason));
    }
}
