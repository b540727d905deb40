package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Scope;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;

/** What reconciliations have found: how totals came out 总账对账结果, and which lines differ 对账差异. */
public interface Differences {

    /**
     * Keeps what a reconciliation of this scope found. Open differences of scopes that it covers and were not found again are
     * gone; one that was found before stays as it is, resolved or not.
     */
    void found(InstitutionId institutionId, Scope scope, List<Difference> differences);

    /** Keeps how totals came out, in the place of the institution's earlier checks of scopes that this one covers. */
    void checked(TotalsCheck check);

    /**
     * How totals came out that were about any of the days.
     *
     * @param institutionId empty for any institution's
     */
    List<TotalsCheck> checks(String institutionId, Reach reach, Validity days);

    Optional<Difference> find(String id);

    /** At most {@code limit} differences with an id behind {@code after}, by id. */
    List<Difference> list(Filter filter, Reach reach, String after, int limit);

    /** How many differences of the institution in the jurisdiction are open that were found for any of the days. */
    int open(InstitutionId institutionId, DivisionCode jurisdiction, Validity days);

    /** Keeps how an open difference was resolved. */
    void resolve(Difference difference);

    /**
     * Which differences are looked for.
     *
     * @param institutionId empty for any
     * @param open whether only open ones
     */
    record Filter(String institutionId, boolean open) {}
}
