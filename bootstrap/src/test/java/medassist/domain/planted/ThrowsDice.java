package medassist.domain.planted;

import java.util.UUID;

/** A domain that answers differently each time. */
public final class ThrowsDice {

    private ThrowsDice() {}

    static UUID dice() {
        return UUID.randomUUID();
    }
}
