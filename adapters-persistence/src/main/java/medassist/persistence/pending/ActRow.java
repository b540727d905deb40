package medassist.persistence.pending;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import medassist.application.port.PendingActs.State;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;
import org.jspecify.annotations.Nullable;

/** A row of {@code pending_act}, whose documents are encrypted. */
@MappedEntity("pending_act")
record ActRow(
        String actId,
        String kind,
        String jurisdiction,
        String asked,
        String document,
        String digest,
        Instant preparedAt,
        String preparedBy,
        String request,
        String reason,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionRequest,
        @Nullable String decisionReason,
        @Nullable Instant doneAt,
        @Nullable String refused) {

    private static final String DOCUMENT = "pending_act.document";
    private static final String REFUSED = "pending_act.refused";

    static ActRow from(PendingAct act, DocumentTexts texts) {
        Optional<Stamp> decision = act.state().decision();
        Optional<ActState.Done> done =
                act.state() instanceof ActState.Done state ? Optional.of(state) : Optional.empty();
        return new ActRow(
                act.id().value(),
                act.kind(),
                act.jurisdiction().value(),
                act.asked(),
                texts.sealed(DOCUMENT, act.id(), act.document()),
                act.digest(),
                act.prepared().at(),
                act.prepared().by(),
                act.prepared().request(),
                act.prepared().reason(),
                State.of(act.state()),
                decision.map(Stamp::at).orElse(null),
                decision.map(Stamp::by).orElse(null),
                decision.map(Stamp::request).orElse(null),
                decision.map(Stamp::reason).orElse(null),
                done.map(ActState.Done::at).orElse(null),
                done.map(state -> texts.sealed(REFUSED, act.id(), RefusedParts.document(state.refused())))
                        .orElse(null));
    }

    PendingAct toDomain(DocumentTexts texts) {
        return new PendingAct(
                new ActId(actId),
                kind,
                new DivisionCode(jurisdiction),
                asked,
                texts.opened(DOCUMENT, new ActId(actId), document),
                digest,
                new Stamp(preparedAt, preparedBy, request, reason),
                domainState(texts));
    }

    private ActState domainState(DocumentTexts texts) {
        return switch (state) {
            case PENDING -> new ActState.Waiting();
            case REJECTED -> new ActState.Rejected(decision());
            case APPROVED ->
                doneAt == null || refused == null
                        ? new ActState.Approved(decision())
                        : new ActState.Done(
                                decision(), doneAt, RefusedParts.of(texts.opened(REFUSED, new ActId(actId), refused)));
            case ANY -> throw new IllegalStateException("no act is in any state");
        };
    }

    private Stamp decision() {
        return new Stamp(
                Objects.requireNonNull(decidedAt),
                Objects.requireNonNull(decidedBy),
                Objects.requireNonNull(decisionRequest),
                Objects.requireNonNull(decisionReason));
    }
}
