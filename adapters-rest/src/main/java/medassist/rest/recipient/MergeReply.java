package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;

/** A number that is merged into another, on the wire. */
@Serdeable
record MergeReply(String personId, String mergedInto) {}
