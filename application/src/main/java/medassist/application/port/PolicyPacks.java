package medassist.application.port;

import medassist.domain.policy.PolicyLibrary;

/** The policy packs we decide by 政策包. */
public interface PolicyPacks {

    /** All of them, each proved sound. */
    PolicyLibrary library();
}
