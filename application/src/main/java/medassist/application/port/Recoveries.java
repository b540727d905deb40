package medassist.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recovery.RecoveryCase;

/** Cases of recovery 追回案件. */
public interface Recoveries {

    /** Until the end of the unit of work, nobody else reports or changes cases of the jurisdiction. */
    void lock(DivisionCode jurisdiction);

    Optional<RecoveryCase> find(String id);

    /** At most {@code limit} cases of the filter with an id behind {@code after}, by id. */
    List<RecoveryCase> list(Filter filter, Reach reach, String after, int limit);

    /** How many cases a jurisdiction has ever had. */
    int count(DivisionCode jurisdiction);

    /** Adds a case; false, and nothing is added, where one of its items is part of another that was not cleared. */
    boolean add(RecoveryCase added);

    /** Keeps the state and the steps of a case; how far its items are taken back, their decisions keep. */
    void keep(RecoveryCase changed);

    /** Those of the settlements whose institutions keep what they advanced, although a recovery has taken it back from a person. */
    Set<SettlementKey> keptByInstitutions(Collection<SettlementKey> settlements);

    /** Those of the institutions against which a case is confirmed. */
    Set<InstitutionId> marked(Collection<InstitutionId> institutions);

    /**
     * Which cases are looked for; what is empty does not matter.
     *
     * @param debtor the number of the person or the institution
     * @param withFalsePapers only those in which somebody issued false papers
     */
    record Filter(String jurisdiction, Optional<RecoveryCase.State> state, String debtor, boolean withFalsePapers) {}
}
