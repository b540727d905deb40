package medassist.persistence.alert;

import io.micronaut.data.annotation.MappedEntity;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.warning.AlertState;
import medassist.persistence.work.JsonTexts;

/** A row of {@code alert}. */
@MappedEntity("alert")
record AlertRow(
        String personId,
        String alertId,
        String jurisdiction,
        int year,
        String rule,
        AlertState state,
        String document) {

    static AlertRow from(Alert alert, JsonTexts json) {
        return new AlertRow(
                alert.ledger().personId().value(),
                alert.id().value(),
                alert.ledger().jurisdiction().value(),
                alert.ledger().year(),
                alert.rule(),
                alert.state(),
                json.of(AlertDocument.from(alert)));
    }

    LedgerKey ledger() {
        return new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
    }

    Alert toDomain(JsonTexts json) {
        return json.read(document, AlertDocument.class).toDomain(new AlertId(alertId), ledger(), rule);
    }
}
