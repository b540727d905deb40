package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;

/**
 * The fields of a message, read leniently: a number may come as a number or a string, and what is empty or null is
 * absent. A field that stands in more than one of the objects must have the same value in each.
 */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-?(0[1-9]|1[0-2])");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}(\\.0{1,2})?");
    private static final Pattern FLAG = Pattern.compile("[01]?");
    private static final Pattern COMPACT_DATE = Pattern.compile("[0-9]{8}([0-9]{6,9})?");
    private static final int LONGEST_TEXT = 500;
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    private final List<JsonNode> objects;

    /** The fields of the objects; what is missing or no object has none. */
    public Fields(JsonNode... objects) {
        this.objects = List.of(objects);
    }

    /** The text of a field, empty where it is absent. */
    public String text(String name) {
        return oneOf(name, values(name).map(value -> text(name, value)).filter(text -> !text.isEmpty()))
                .orElse("");
    }

    /** The text of a field that must be there. */
    public String requiredText(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new MessageRefusedException(Fault.MISSING_FIELD, name);
        }
        return text;
    }

    /** An amount in yuan, zero where it is absent; decimals beyond the second are accepted if they are zeros. */
    public Money amount(String name) {
        return optionalAmount(name).orElse(Money.ZERO);
    }

    /** An amount in yuan that must be there. */
    public Money requiredAmount(String name) {
        return optionalAmount(name).orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, name));
    }

    /** An amount in yuan that may be negative, as {@link #amount}; zero where it is absent. */
    public Money signedAmount(String name) {
        return oneOf(name, values(name).filter(value -> !isEmpty(value)).map(value -> signed(name, value)))
                .orElse(Money.ZERO);
    }

    /** Whether an amount is stated. */
    public boolean states(String name) {
        return !raw(name).isMissingNode();
    }

    /** A whole number that is not negative. */
    public OptionalInt count(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!COUNT.matcher(text).matches()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return OptionalInt.of(Integer.parseInt(text.substring(0, (text + ".").indexOf('.'))));
    }

    /** A flag: 0, 1, or empty where it is absent. */
    public String flag(String name) {
        String flag = text(name);
        if (!FLAG.matcher(flag).matches()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return flag;
    }

    /** The code of a division that must be there. */
    public DivisionCode division(String name) {
        String code = requiredText(name);
        if (!DivisionCode.isValid(code)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return new DivisionCode(code);
    }

    /** A month such as {@code 202305} or {@code 2023-05}. */
    public Optional<YearMonth> month(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!MONTH.matcher(text).matches()) {
            throw new MessageRefusedException(Fault.INVALID_DATE, name);
        }
        int year = Integer.parseInt(text.substring(0, "yyyy".length()));
        return Optional.of(YearMonth.of(year, Integer.parseInt(text.substring(text.length() - "MM".length()))));
    }

    /** The day of a date that must be there. */
    public LocalDate requiredDate(String name) {
        return date(name).orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, name));
    }

    /** The day of a date or time such as {@code 2023-05-01}, {@code 2023-05-01 10:20:30} or {@code 20230501}. */
    public Optional<LocalDate> date(String name) {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(date(name, text));
    }

    private Optional<Money> optionalAmount(String name) {
        return oneOf(name, values(name).filter(value -> !isEmpty(value)).map(value -> amount(name, value)));
    }

    private static LocalDate date(String name, String text) {
        try {
            return COMPACT_DATE.matcher(text).matches()
                    ? LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text.substring(0, Math.min(text.length(), DATE_LENGTH)));
        } catch (DateTimeException notADate) {
            throw new MessageRefusedException(Fault.INVALID_DATE, name);
        }
    }

    /** The value of a field as it came, from the first object that has it; missing where none has. */
    public JsonNode raw(String name) {
        return values(name).filter(value -> !isEmpty(value)).findFirst().orElse(MissingNode.getInstance());
    }

    private Stream<JsonNode> values(String name) {
        return objects.stream().map(object -> object.path(name));
    }

    private static String text(String name, JsonNode value) {
        if (value.isContainerNode() || value.isBoolean()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        String text = isEmpty(value) ? "" : value.asText().strip();
        if (!isText(text)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return text;
    }

    /** Whether a field may have it as its text. */
    static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT && text.codePoints().noneMatch(Fields::isNoCharacter);
    }

    /** Half of a surrogate pair is none either: it could not be kept as it came. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static Money amount(String name, JsonNode value) {
        BigDecimal number = number(name, value).stripTrailingZeros();
        // A number beyond these could be written out only at length.
        if ((long) number.precision() - number.scale() > 30 || number.scale() > 30) {
            throw fault(
                    name,
                    number.scale() > 2
                            ? MoneyFormatException.Fault.TOO_MANY_DECIMALS
                            : MoneyFormatException.Fault.AMOUNT_TOO_LARGE);
        }
        try {
            return Money.ofYuan(number.toPlainString());
        } catch (MoneyFormatException notMoney) {
            throw fault(name, notMoney.fault());
        }
    }

    private static Money signed(String name, JsonNode value) {
        BigDecimal number = number(name, value);
        return number.signum() < 0
                ? amount(name, JsonNodeFactory.instance.numberNode(number.negate()))
                        .negated()
                : amount(name, value);
    }

    private static BigDecimal number(String name, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.isBoolean() ? "" : text(name, value);
        if (!NUMBER.matcher(text).matches()) {
            throw fault(name, MoneyFormatException.Fault.NOT_AN_AMOUNT);
        }
        return new BigDecimal(text);
    }

    private static MessageRefusedException fault(String name, MoneyFormatException.Fault fault) {
        return new MessageRefusedException(Fault.valueOf(fault.name()), name);
    }

    private static <T> Optional<T> oneOf(String name, Stream<T> stated) {
        List<T> different = stated.distinct().toList();
        if (different.size() > 1) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, name);
        }
        return different.stream().findFirst();
    }
}
