package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.outcome.Refusal;
import medassist.domain.parameter.Parameters;
import medassist.domain.parameter.Parameters.Answer;
import medassist.domain.parameter.UsedParameter;

/**
 * What a pack needs of its jurisdiction's parameters on a day 政策包所需参数.
 *
 * @param known the jurisdiction's parameters
 */
public record PackParameters(PolicyPack pack, LocalDate day, Parameters known) {

    /** Why the pack cannot decide: a value that nobody has said, or that the document does not allow. */
    public Optional<Refusal> refusal() {
        return pack.figuresOn(day).stream()
                .flatMap(figure -> refusal(figure).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(ParameterFigure figure) {
        return switch (known.on(figure.name(), day)) {
            case Answer.Missing(var name, var jurisdiction, var on) ->
                Optional.of(Refusal.of(Refusal.Code.MISSING_PARAMETER, name, jurisdiction, on));
            case Answer.Known found -> {
                var amount = used(figure, found).amount();
                yield figure.allows(amount)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                Refusal.Code.PARAMETER_OUTSIDE_BOUNDS, figure.name(), amount, figure.bounds()));
            }
        };
    }

    /** Those that the pack decides by, each once. */
    public List<UsedParameter> used() {
        return pack.figuresOn(day).stream().flatMap(this::used).distinct().toList();
    }

    private Stream<UsedParameter> used(ParameterFigure figure) {
        return known.on(figure.name(), day) instanceof Answer.Known found
                ? Stream.of(used(figure, found))
                : Stream.of();
    }

    private static UsedParameter used(ParameterFigure figure, Answer.Known found) {
        return new UsedParameter(figure.name(), found.setBy(), found.value());
    }

    /** The pack with the amounts of the day. */
    public PolicyPack resolved() {
        return pack.with(KnownFigures.by(used()));
    }
}
