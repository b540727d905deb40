package medassist.persistence.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.domain.money.Money;
import medassist.domain.recipient.Category;
import medassist.domain.roster.Effect;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.Summary;
import medassist.domain.roster.Summary.Endings;

/** What a roster's rows come to as it is kept; amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SummaryDocument(
        Roster.Failure failure,
        List<CountDocument> rows,
        List<EndingsDocument> endings,
        int withoutIdNumber,
        EffectDocument effect,
        String content,
        int besides) {

    /** How many rows came to an outcome. */
    @Serdeable
    record CountDocument(RosterOutcome outcome, int rows) {}

    /** Of a category, how many were in force and how many end. */
    @Serdeable
    record EndingsDocument(Category category, int inForce, int ending) {}

    /** What becomes due. */
    @Serdeable
    record EffectDocument(int adjustments, long toPersons, long fromPersons) {

        static EffectDocument from(Effect effect) {
            return new EffectDocument(
                    effect.adjustments(),
                    effect.toPersons().fen(),
                    effect.fromPersons().fen());
        }

        Effect toDomain() {
            return new Effect(adjustments, Money.ofFen(toPersons), Money.ofFen(fromPersons));
        }
    }

    static SummaryDocument from(Summary summary) {
        return new SummaryDocument(
                summary.failure(),
                summary.rows().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new CountDocument(each.getKey(), each.getValue()))
                        .toList(),
                summary.endingsInOrder().entrySet().stream()
                        .map(each -> new EndingsDocument(
                                each.getKey(),
                                each.getValue().inForce(),
                                each.getValue().ending()))
                        .toList(),
                summary.withoutIdNumber(),
                EffectDocument.from(summary.effect()),
                summary.contentDigest(),
                summary.besides());
    }

    Summary toDomain() {
        return new Summary(
                failure,
                rows.stream().collect(Collectors.toMap(CountDocument::outcome, CountDocument::rows)),
                endings.stream()
                        .collect(Collectors.toMap(
                                EndingsDocument::category, each -> new Endings(each.inForce(), each.ending()))),
                withoutIdNumber,
                effect.toDomain(),
                content,
                besides);
    }
}
