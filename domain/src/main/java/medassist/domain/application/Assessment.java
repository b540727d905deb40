package medassist.domain.application;

import java.util.List;
import java.util.Optional;

/**
 * What an application comes to as things are 核定结果.
 *
 * @param award what would be granted; empty where that cannot be said
 * @param findings what stands against it, and what should be looked at
 */
public record Assessment(Optional<AidAward> award, List<ApplicationFinding> findings) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    /** Nothing is granted, because of this. */
    public static Assessment against(ApplicationFinding finding) {
        return new Assessment(Optional.empty(), List.of(finding));
    }

    /** What excludes it; empty where nothing does. */
    public Optional<ApplicationFinding> exclusion() {
        return findings.stream().filter(ApplicationFinding::excludes).findFirst();
    }
}
