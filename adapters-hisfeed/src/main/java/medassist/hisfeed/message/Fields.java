package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;

/**
 * The fields of a message, read leniently: a number may come as a number or a string, and what is empty or null, or the
 * text null, is absent. A field that stands in more than one of the objects must have the same value in each; but an amount
 * of zero gives way to any other, since programs fill with zeros what they have not got.
 */
public final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-?(0[1-9]|1[0-2])");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}(\\.0{1,2})?");
    private static final Pattern FLAG = Pattern.compile("[01]?");
    private static final int LONGEST_TEXT = 500;

    private final List<JsonNode> objects;

    /** The fields of the objects; what is missing or no object has none. */
    public Fields(JsonNode... objects) {
        this(List.of(objects));
    }

    Fields(List<JsonNode> objects) {
        this.objects = List.copyOf(objects);
    }

    /** These and others. */
    Fields and(Fields others) {
        return new Fields(
                Stream.concat(objects.stream(), others.objects.stream()).toList());
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
        return oneAmount(name, Fields::signed).orElse(Money.ZERO);
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

    /** A flag: 0, 1, or empty where it is absent; a truth value is one too. */
    public String flag(String name) {
        String flag = textOfFlag(name);
        if (!FLAG.matcher(flag).matches()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return flag;
    }

    /** The text of a flag, with 1 and 0 for the truth values. */
    public String textOfFlag(String name) {
        return oneOf(name, values(name).map(value -> textOfFlag(name, value)).filter(text -> !text.isEmpty()))
                .orElse("");
    }

    /**
     * A code of a division that must be there.
     *
     * @param jurisdiction gives the code of the jurisdiction that it belongs to
     */
    DivisionCode division(String name, UnaryOperator<String> jurisdiction) {
        return oneOf(
                        name,
                        values(name)
                                .map(value -> text(name, value))
                                .filter(code -> !code.isEmpty())
                                .map(code -> division(name, code, jurisdiction)))
                .orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, name));
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

    /** The day in China of a date or time, as {@link #time} reads it. */
    public Optional<LocalDate> date(String name) {
        return time(name).map(StatedTime::day);
    }

    /**
     * A date or time such as {@code 2023-05-01}, {@code 2023-05-01 10:20:30}, {@code 2023-05-01T02:20:30.000Z},
     * {@code 20230501102030} or, in milliseconds, {@code 1682907630000}. A date beside a time of that day says no other.
     */
    public Optional<StatedTime> time(String name) {
        List<StatedTime> stated = values(name)
                .map(value -> text(name, value))
                .filter(text -> !text.isEmpty())
                .map(text -> time(name, text))
                .toList();
        if (stated.stream().map(StatedTime::day).distinct().count() > 1) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, name);
        }
        return oneOf(name, stated.stream().filter(StatedTime::hasTimeOfDay))
                .or(() -> stated.stream().findFirst());
    }

    private Optional<Money> optionalAmount(String name) {
        return oneAmount(name, Fields::amount);
    }

    private Optional<Money> oneAmount(String name, BiFunction<String, JsonNode, Money> reading) {
        List<Money> stated = values(name)
                .filter(value -> !isEmpty(value))
                .map(value -> reading.apply(name, value))
                .toList();
        return oneOf(name, stated.stream().filter(amount -> !amount.isZero()))
                .or(() -> stated.stream().findFirst());
    }

    private static StatedTime time(String name, String text) {
        try {
            return StatedTime.of(text);
        } catch (DateTimeException noTime) {
            throw new MessageRefusedException(Fault.INVALID_DATE, name);
        }
    }

    private static DivisionCode division(String name, String code, UnaryOperator<String> jurisdiction) {
        if (!DivisionCode.isValid(code)) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, name);
        }
        return new DivisionCode(jurisdiction.apply(code));
    }

    private static String textOfFlag(String name, JsonNode value) {
        String text = value.isBoolean() ? value.asText() : text(name, value);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> "1";
            case "false" -> "0";
            default -> text;
        };
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

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isTextual() && isEmpty(value.textValue()));
    }

    private static boolean isEmpty(String text) {
        return text.isBlank() || text.strip().equalsIgnoreCase("null");
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
