package medassist.domain.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Ratio;
import medassist.domain.recipient.Category;

/** The name of a parameter 参数名, one of those that are declared here. */
public record ParameterName(String value) {

    private static final Ratio WHOLE = Ratio.ofPercent("100%");

    private static final List<Declaration> DECLARED = List.of(
            declared("premium.basic", ParameterType.AMOUNT),
            declared("premium.critical-illness-share", ParameterType.AMOUNT),
            declared("premium.supplement", ParameterType.AMOUNT),
            new Declaration(
                    "subsidy.fixed.<CATEGORY>",
                    "subsidy\\.fixed\\.([A-Z_]+)",
                    ParameterType.AMOUNT,
                    WHOLE,
                    (category, _) -> Arrays.stream(Category.values())
                            .anyMatch(each -> each.name().equals(category))),
            new Declaration(
                    "subsidy.county.<county>.exit-2014-2015",
                    "subsidy\\.county\\.([0-9]{6})\\.exit-2014-2015",
                    ParameterType.PERCENTAGE,
                    Ratio.ofPercent("30%"),
                    (county, jurisdiction) -> jurisdiction.includes(new DivisionCode(county))),
            declared("income.disposable.province", ParameterType.AMOUNT),
            declared("income.urban", ParameterType.AMOUNT),
            declared("income.rural", ParameterType.AMOUNT),
            declared("pension.enterprise", ParameterType.AMOUNT),
            declared("ceiling.burden", ParameterType.AMOUNT),
            declared("approval.adjustment", ParameterType.AMOUNT),
            declared("collection", ParameterType.YEARLY_PERIOD),
            declared("publication.days", ParameterType.DAYS),
            declared("application.review.days", ParameterType.DAYS),
            declared("application.supplement.days", ParameterType.DAYS),
            declared("application.decision.days", ParameterType.DAYS),
            declared("claim.deadline", ParameterType.YEARLY_DAY));

    /**
     * Names that are alike, with the type of their values.
     *
     * @param form how they are written
     * @param pattern the same as a pattern, with what differs as its group
     * @param highest of percentages, the highest that is allowed
     * @param variable whether what differs stands for something in a jurisdiction
     */
    private record Declaration(
            String form,
            Pattern pattern,
            ParameterType type,
            Ratio highest,
            BiPredicate<String, DivisionCode> variable) {

        private Declaration(
                String form,
                String pattern,
                ParameterType type,
                Ratio highest,
                BiPredicate<String, DivisionCode> variable) {
            this(form, Pattern.compile(pattern), type, highest, variable);
        }
    }

    public ParameterName {
        if (declaration(value).isEmpty()) {
            throw new IllegalArgumentException("no parameter is declared by this name");
        }
    }

    private static Declaration declared(String name, ParameterType type) {
        return new Declaration(name, Pattern.quote(name) + "()", type, WHOLE, (_, _) -> true);
    }

    private static Optional<Declaration> declaration(String name) {
        return DECLARED.stream()
                .filter(declared -> declared.pattern().matcher(name).matches())
                .findFirst();
    }

    /** How the declared names are written, in their order. */
    public static List<String> forms() {
        return DECLARED.stream().map(Declaration::form).toList();
    }

    /** The name, if it is declared and stands for something in the jurisdiction. */
    public static Optional<ParameterName> of(String text, DivisionCode jurisdiction) {
        return declaration(text)
                .filter(declared -> {
                    Matcher matcher = declared.pattern().matcher(text);
                    return matcher.matches() && declared.variable().test(matcher.group(1), jurisdiction);
                })
                .map(_ -> new ParameterName(text));
    }

    public ParameterType type() {
        return own().type();
    }

    /** Of a percentage, the highest that is allowed. */
    public Ratio highest() {
        return own().highest();
    }

    /**
     * Reads a value of this parameter.
     *
     * @throws IllegalArgumentException if the text is none of its type, or too high a percentage
     */
    public ParameterValue read(String text) {
        ParameterValue value = type().read(text);
        if (value instanceof ParameterValue.Percentage(Ratio ratio)
                && ratio.basisPoints() > highest().basisPoints()) {
            throw new IllegalArgumentException("the percentage is above " + highest());
        }
        return value;
    }

    private Declaration own() {
        return declaration(value).orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
