package medassist.domain.entitlement;

import java.time.LocalDate;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.Validity;

/**
 * Which text a settlement was decided by, and why that one 政策依据.
 *
 * @param document the document's number 文号
 * @param version names the exact text of its pack
 * @param sha256 of that text, empty where it was not kept
 * @param inForce the days for which it decides
 * @param knownFrom the day from which it was known
 * @param expense what of the bill it counts
 * @param provisional whether the settlement date lies after the day through which the pack was checked
 */
public record PolicyCitation(
        String document,
        String version,
        String sha256,
        Validity inForce,
        LocalDate knownFrom,
        CountedExpense expense,
        boolean provisional) {

    /** The text of a pack that decides for a day. */
    public static PolicyCitation of(PolicyPack pack, LocalDate settledOn) {
        var edition = pack.edition();
        return new PolicyCitation(
                edition.document().number(),
                edition.version().name(),
                edition.version().sha256(),
                edition.inForce(),
                edition.knownFrom(),
                pack.expense(),
                edition.isProvisionalOn(settledOn));
    }
}
