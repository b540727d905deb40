package medassist.application.sessions;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import medassist.application.port.UnitOfWork;
import medassist.application.port.UsedSignatures;
import medassist.application.port.UsedSignatures.Use;

/** Sees to it that what was signed once is used for one thing 签名防重放, whichever service of several it comes to. */
public final class UsingSignatures {

    private final UsedSignatures signatures;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public UsingSignatures(UsedSignatures signatures, UnitOfWork unitOfWork, InstantSource clock) {
        this.signatures = signatures;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Uses the signatures of one message; the first that was used for something else, empty where there is none. */
    public Optional<Use> use(List<Use> uses) {
        return uses.isEmpty()
                ? Optional.empty()
                : unitOfWork.within(() -> uses.stream()
                        .filter(use -> !signatures.use(use, clock.instant()))
                        .findFirst());
    }
}
