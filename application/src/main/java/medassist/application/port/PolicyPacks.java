package medassist.application.port;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyPack;

/** The policy packs we decide by 政策包. */
public interface PolicyPacks {

    /** The jurisdiction's pack that is in force on the day. */
    Optional<PolicyPack> inForce(DivisionCode jurisdiction, LocalDate day);
}
