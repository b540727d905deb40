package medassist.domain.policy;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.recipient.Category;

/** How much of the own premium 个人缴费 a subsidy pays 资助标准. */
public sealed interface SubsidyShare {

    /** A share of the premium; 100% is in full 全额资助. */
    record OfPremium(Ratio ratio) implements SubsidyShare {}

    /** A share that changes from one insurance year to the next; there is none for other years 渐退. */
    record ByYear(SortedMap<Integer, Ratio> ratios) implements SubsidyShare {

        public ByYear {
            ratios = Collections.unmodifiableSortedMap(new TreeMap<>(ratios));
        }
    }

    /** A sum that the jurisdiction sets for a category 定额资助, never more than the premium. */
    record FixedSum(Category category) implements SubsidyShare {}

    /** A share that the county sets in which the person lives 县级比例. */
    record CountyRate() implements SubsidyShare {}

    /**
     * The parameter that says how much; empty where the document does. Nobody knows it of a person of whose county nobody knows.
     *
     * @param county where the person lives, empty where nobody has said
     */
    default Optional<ParameterName> parameter(String county) {
        return switch (this) {
            case OfPremium _, ByYear _ -> Optional.empty();
            case FixedSum(var category) -> Optional.of(new ParameterName("subsidy.fixed." + category));
            case CountyRate() -> DivisionCode.isValid(county) ? Optional.of(countyRate(county)) : Optional.empty();
        };
    }

    private static ParameterName countyRate(String county) {
        return new ParameterName("subsidy.county." + county + ".exit-2014-2015");
    }

    /** The share that the document states for the insurance year; empty where a parameter says how much. */
    default Optional<Ratio> ratio(int year) {
        return switch (this) {
            case OfPremium(var ratio) -> Optional.of(ratio);
            case ByYear(var ratios) -> Optional.ofNullable(ratios.get(year));
            case FixedSum _, CountyRate() -> Optional.empty();
        };
    }

    /** Whether there is one for the insurance year. */
    default boolean isOf(int year) {
        return !(this instanceof ByYear(var ratios)) || ratios.containsKey(year);
    }

    /** What it pays of a premium at most, whatever a parameter says. */
    default Money atMost(Money premium) {
        return switch (this) {
            case OfPremium _, ByYear _, FixedSum _ -> premium;
            case CountyRate() -> countyRate("000000").highest().of(premium);
        };
    }

    /**
     * What it pays of a premium, rounded half up to the fen.
     *
     * @param said what the parameter says, of a share that has one
     */
    default Money of(Money premium, ParameterValue said) {
        return switch (said) {
            case ParameterValue.Amount(var sum) -> sum.isMoreThan(premium) ? premium : sum;
            case ParameterValue.Percentage(var ratio) -> ratio.of(premium);
            default -> throw new IllegalStateException("a subsidy is a sum or a share");
        };
    }
}
