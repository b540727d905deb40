package medassist.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import medassist.application.wording.Wording;

/** Policy packs that must not be decided by, with everything that is wrong with them. */
public final class UnsoundPacksException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsoundPacksException(List<Remark> errors) {
        super(errors.stream()
                .map(error -> "%s:%d: %s"
                        .formatted(
                                error.file(),
                                error.line(),
                                error.text(Wording.in(Locale.ENGLISH).ofReview())))
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
