package medassist.domain.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.ledger.Counters;
import medassist.domain.parameter.UsedParameter;
import medassist.domain.policy.KnownFigures;
import medassist.domain.policy.PolicyPack;

/**
 * What a decision rests on beside its claim and its pack, so that it can be computed again 核定依据.
 *
 * @param before the year's counters as they stood before the settlement
 * @param engine the version of the program that decided
 * @param parameters those by which the pack decided; none where it names none
 */
public record Evidence(Circumstances circumstances, Counters before, String engine, List<UsedParameter> parameters) {

    public Evidence {
        parameters = List.copyOf(parameters);
    }

    /** What a decision rests on by a pack that names no parameters. */
    public Evidence(Circumstances circumstances, Counters before, String engine) {
        this(circumstances, before, engine, List.of());
    }

    /** The pack with the amounts that it decided by; empty where they are not all known. */
    public Optional<PolicyPack> known(PolicyPack pack, LocalDate day) {
        return Optional.of(pack.with(KnownFigures.by(parameters)))
                .filter(known -> known.figuresOn(day).isEmpty());
    }
}
