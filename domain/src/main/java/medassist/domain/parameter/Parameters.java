package medassist.domain.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;

/**
 * The parameters by which a jurisdiction decides 统筹区参数: its own, and those of its province on days for which it has none.
 *
 * @param own those of the jurisdiction itself
 * @param provinces those of its province
 */
public record Parameters(DivisionCode jurisdiction, List<Parameter> own, List<Parameter> provinces) {

    public Parameters {
        own = List.copyOf(own);
        provinces = List.copyOf(provinces);
    }

    /** What a parameter says on a day. */
    public sealed interface Answer {

        /** This; set by the jurisdiction itself, or by its province. */
        record Known(DivisionCode setBy, DatedValue value) implements Answer {}

        /** Nobody has said 参数缺失, which is never taken for zero. */
        record Missing(ParameterName name, DivisionCode jurisdiction, LocalDate day) implements Answer {}
    }

    /** What a parameter says on a day. */
    public Answer on(ParameterName name, LocalDate day) {
        return known(jurisdiction, own, name, day)
                .or(() -> known(jurisdiction.province(), provinces, name, day))
                .orElseGet(() -> new Answer.Missing(name, jurisdiction, day));
    }

    /** The value that a parameter has last, whenever that is; the jurisdiction's own before its province's. */
    public Optional<DatedValue> newest(ParameterName name) {
        return newest(own, name).or(() -> newest(provinces, name));
    }

    private static Optional<DatedValue> newest(List<Parameter> parameters, ParameterName name) {
        return parameters.stream()
                .filter(parameter ->
                        parameter.name().equals(name) && !parameter.values().isEmpty())
                .map(parameter -> parameter.values().getLast())
                .findFirst();
    }

    private static Optional<Answer> known(
            DivisionCode setBy, List<Parameter> parameters, ParameterName name, LocalDate day) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> parameter.on(day).stream())
                .<Answer>map(value -> new Answer.Known(setBy, value))
                .findFirst();
    }
}
