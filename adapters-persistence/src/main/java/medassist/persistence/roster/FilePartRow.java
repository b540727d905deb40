package medassist.persistence.roster;

import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code roster_file}. */
@MappedEntity("roster_file")
record FilePartRow(String rosterId, int part, String content) {}
