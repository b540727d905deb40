package medassist.persistence.exchange;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The answer under a key as it is handed to the statement that keeps it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record AnswerDocument(String party, String exchangeId, String answer) {}
