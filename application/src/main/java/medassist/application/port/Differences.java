package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Scope;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;

/** What reconciliations have found to differ 对账差异. */
public interface Differences {

    /**
     * Keeps what a reconciliation of this scope found. Open differences of scopes that it covers and were not found again are
     * gone; one that was found before stays as it is, resolved or not.
     */
    void found(InstitutionId institutionId, Scope scope, List<Difference> differences);

    Optional<Difference> find(String id);

    /** At most {@code limit} differences with an id behind {@code after}, by id. */
    List<Difference> list(Filter filter, String after, int limit);

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
