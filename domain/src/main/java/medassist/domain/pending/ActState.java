package medassist.domain.pending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Refusal;

/** What has become of an act that needs two people 事项状态. */
public sealed interface ActState {

    /** Nobody has decided it yet 待复核. */
    record Waiting() implements ActState {}

    /** A second person has rejected it; nothing was done 已退回. */
    record Rejected(Stamp stamp) implements ActState {}

    /** A second person has approved it, and it is being done 已通过. */
    record Approved(Stamp stamp) implements ActState {}

    /**
     * It was approved, and is done 已办结.
     *
     * @param refused the parts that a rule refused when their turn came
     */
    record Done(Stamp stamp, Instant at, List<RefusedPart> refused) implements ActState {

        public Done {
            refused = List.copyOf(refused);
        }
    }

    /**
     * A part of an approved act that could not be done.
     *
     * @param part its name in the act
     */
    record RefusedPart(String part, Refusal refusal) {}

    /** By whom, when and why it was decided; empty while it is not. */
    default Optional<Stamp> decision() {
        return switch (this) {
            case Waiting _ -> Optional.empty();
            case Rejected(Stamp stamp) -> Optional.of(stamp);
            case Approved(Stamp stamp) -> Optional.of(stamp);
            case Done done -> Optional.of(done.stamp());
        };
    }
}
