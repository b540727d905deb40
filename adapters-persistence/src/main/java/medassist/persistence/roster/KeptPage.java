package medassist.persistence.roster;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.roster.RosterOutcome;

/** A row of {@code roster_page}. */
@MappedEntity("roster_page")
record KeptPage(String rosterId, RosterOutcome outcome, int page, String document) {}
