package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;

/** The medical institutions we know 医疗机构. */
public interface Institutions {

    Optional<Institution> find(InstitutionId id);

    /**
     * At most {@code limit} institutions with an id behind {@code after}, by id.
     *
     * @param name any part of the name, to the letter; empty for any
     * @param admdvs the division where it stands; empty for any
     */
    List<Institution> list(String name, String admdvs, String after, int limit);

    /** Adds the institution, or puts it in the place of the one with its id; true where it is new. */
    boolean put(Institution institution);
}
