package medassist.rest.roster;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import medassist.application.importing.ImportingRosters;
import medassist.application.wording.RosterWording;
import medassist.domain.money.Money;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.Effect;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.Summary;
import org.jspecify.annotations.Nullable;

/** A roster on the wire. */
@Serdeable
record RosterReply(
        String id,
        String jurisdiction,
        Issuer issuer,
        @Nullable Category category,
        String month,
        RosterHead.Kind kind,
        String file,
        Roster.State state,
        Instant receivedAt,
        String receivedBy,

        @Schema(description = "How many rows were read, applied or undone so far")
        int rowsDone,

        @Nullable FailureReply failure,
        Map<RosterOutcome, Integer> rows,
        List<EndingsReply> endings,

        @Schema(description = "Rows without an identity number, or with none that can be read")
        int withoutIdNumber,

        @Schema(description = "Whether endings and withoutIdNumber must be said to have it applied")
        boolean wantsWord,

        @Schema(description = "Rows above, below or beside the people, and of sheets without a header")
        int besides,

        EffectReply effect,

        @Nullable @Schema(description = "The act that waits for a second person, at /pending")
        String actId) {

    /** Why the file cannot be read. */
    @Serdeable
    record FailureReply(Roster.Failure code, String message) {}

    /** Of a category, how many were certified before the month, and how many of them end for being missing. */
    @Serdeable
    record EndingsReply(Category category, int inForce, int ending) {}

    /** What becomes due. */
    @Serdeable
    record EffectReply(int adjustments, Money toPersons, Money fromPersons) {

        static EffectReply of(Effect effect) {
            return new EffectReply(effect.adjustments(), effect.toPersons(), effect.fromPersons());
        }
    }

    static RosterReply of(Roster roster, RosterWording wording) {
        RosterHead head = roster.head();
        Summary summary = roster.summary();
        return new RosterReply(
                roster.id(),
                head.jurisdiction().value(),
                head.issuer(),
                head.category().orElse(null),
                head.month().toString(),
                head.kind(),
                roster.file(),
                roster.state(),
                roster.uploaded().at(),
                roster.uploaded().by(),
                roster.done(),
                wording.failure(summary.failure())
                        .map(message -> new FailureReply(summary.failure(), message))
                        .orElse(null),
                new TreeMap<>(summary.rows()),
                summary.endingsInOrder().entrySet().stream()
                        .map(each -> new EndingsReply(
                                each.getKey(),
                                each.getValue().inForce(),
                                each.getValue().ending()))
                        .toList(),
                summary.withoutIdNumber(),
                summary.wantsWord(ImportingRosters.ENDING_WITHOUT_WORD_PERCENT),
                summary.besides(),
                EffectReply.of(summary.effect()),
                roster.act().isEmpty() ? null : roster.act());
    }
}
