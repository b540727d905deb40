package medassist.application.port;

import java.util.Optional;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;

/** The medical institutions we know 医疗机构. */
public interface Institutions {

    Optional<Institution> find(InstitutionId id);

    /** Adds the institution, or puts it in the place of the one with its id; true where it is new. */
    boolean put(Institution institution);
}
