package medassist.application.port;

import java.util.List;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/** The policy packs we decide by 政策包. */
public interface PolicyPacks {

    /** All of them, each proved sound. */
    PolicyLibrary library();

    /** The draft of a pack's text, read and proved beside the others; it decides nothing. */
    Draft draft(String text);

    /** A draft of a pack 政策草案. */
    sealed interface Draft {

        /** It could decide. */
        record Sound(PolicyPack pack) implements Draft {}

        /** It cannot be read, or contradicts itself; what is wrong, with the line. */
        record Unsound(List<String> faults) implements Draft {

            public Unsound {
                faults = List.copyOf(faults);
            }
        }
    }
}
