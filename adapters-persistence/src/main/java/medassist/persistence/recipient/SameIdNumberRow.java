package medassist.persistence.recipient;

import io.micronaut.data.annotation.MappedEntity;

/** Two rows of {@code person} with one identity number. */
@MappedEntity("person")
record SameIdNumberRow(String personId, String otherId) {}
