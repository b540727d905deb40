package medassist.persistence.roster;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;

/** A row of {@code roster}. */
@MappedEntity("roster")
record KeptRoster(
        @Id String rosterId,
        String jurisdiction,
        Issuer issuer,
        String category,
        String month,
        RosterHead.Kind kind,
        String fileName,
        Roster.State state,
        Instant receivedAt,
        String receivedBy,
        String request,
        int rowsDone,
        String actId,
        String decidedBy,
        String summary) {

    static KeptRoster from(Roster roster, RosterTexts texts) {
        RosterHead head = roster.head();
        return new KeptRoster(
                roster.id(),
                head.jurisdiction().value(),
                head.issuer(),
                head.category().map(Enum::name).orElse(""),
                head.month().toString(),
                head.kind(),
                texts.sealedName(roster.id(), roster.file()),
                roster.state(),
                roster.uploaded().at(),
                roster.uploaded().by(),
                roster.uploaded().request(),
                roster.done(),
                roster.act(),
                roster.decidedBy(),
                texts.summary(roster.summary()));
    }

    Roster toDomain(RosterTexts texts) {
        return new Roster(
                rosterId,
                new RosterHead(
                        new DivisionCode(jurisdiction),
                        issuer,
                        category.isEmpty() ? Optional.empty() : Optional.of(Category.valueOf(category)),
                        YearMonth.parse(month),
                        kind),
                texts.name(rosterId, fileName),
                state,
                new Stamp(receivedAt, receivedBy, request, ""),
                texts.summary(summary),
                rowsDone,
                actId,
                decidedBy);
    }
}
