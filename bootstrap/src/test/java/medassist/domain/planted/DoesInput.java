package medassist.domain.planted;

import java.nio.file.Path;

/** A domain that reads files. */
public interface DoesInput {
    Path file();
}
