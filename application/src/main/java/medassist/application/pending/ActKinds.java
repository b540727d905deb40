package medassist.application.pending;

import java.util.List;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;

/** All kinds of acts that need two people 复核事项类别表. */
public record ActKinds(List<ActKind> all) {

    public ActKinds {
        all = List.copyOf(all);
    }

    /** @throws IllegalStateException if there is no such kind */
    ActKind of(PendingAct act) {
        return all.stream()
                .filter(kind -> kind.code().equals(act.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no kind of act " + act.kind()));
    }

    /** What a caller must be permitted to approve any kind that there is: of those permissions, one that it has. */
    Permission anyApproving(Authority authority) {
        return all.stream()
                .map(ActKind::approving)
                .filter(authority::allows)
                .findFirst()
                .orElse(Permission.APPROVE_LISTS);
    }

    /** The act as it would be done as things are; refused where it cannot be done any more. */
    Outcome<PendingAct> workedOut(PendingAct act) {
        return of(act).workedOut(act.jurisdiction(), act.document()).map(anew -> act.workedOut(anew, digest(anew)));
    }

    static String digest(Document document) {
        return ContentDigest.of(document.json());
    }
}
