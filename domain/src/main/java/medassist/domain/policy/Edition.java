package medassist.domain.policy;

import java.time.LocalDate;
import java.util.Set;
import medassist.domain.validity.Validity;

/**
 * Which text of which document a pack is, on the two axes of time 版本.
 *
 * @param inForce the days for which it decides 施行时间
 * @param inForceClause where the document says so
 * @param knownFrom the day from which anybody could know it: its date of issue, or of its correction 知悉日期
 * @param checkedThrough the last day through which someone made sure that it is still the law 核对截止日期
 * @param replaces names of earlier packs in whose place it decides, where both are in force
 */
public record Edition(
        PackVersion version,
        Document document,
        Validity inForce,
        Clause inForceClause,
        LocalDate knownFrom,
        LocalDate checkedThrough,
        Set<String> replaces) {

    public Edition {
        replaces = Set.copyOf(replaces);
    }

    /** Whether what is decided for the day may yet turn out to be by a law that has changed 暂定. */
    public boolean isProvisionalOn(LocalDate day) {
        return day.isAfter(checkedThrough);
    }
}
