package medassist.application.queries;

import medassist.application.port.Persons;
import medassist.domain.access.Reach;
import medassist.domain.entitlement.Claim;

/** Tells which claims a caller reaches 数据范围: by jurisdiction, institution and person. */
public record ReachedClaims(Persons persons) {

    public boolean isReached(Claim claim, Reach reach) {
        return reach.reaches(claim.jurisdiction())
                && reach.reaches(claim.key().institutionId())
                && (!reach.isBoundedByPersons()
                        || persons.find(claim.personId()).filter(reach::reaches).isPresent());
    }
}
