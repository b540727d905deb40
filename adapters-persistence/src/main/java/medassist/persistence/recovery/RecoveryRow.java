package medassist.persistence.recovery;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.JsonTexts;
import org.jspecify.annotations.Nullable;

/** A row of {@code recovery}, whose document is encrypted. */
@MappedEntity("recovery")
record RecoveryRow(
        String recoveryId,
        String jurisdiction,
        RecoveryCase.Kind kind,
        RecoveryCase.State state,
        @Nullable String owedByPerson,
        @Nullable String owedByInstitution,
        @Nullable LocalDate designationEnds,
        String document) {

    /** Where the document of a case stands. */
    static Cell cell(String recovery) {
        return new Cell("recovery.document", recovery);
    }

    RecoveryCase toDomain(List<RecoveryItem> items, FieldCipher cipher, JsonTexts json) {
        var read = json.read(cipher.open(cell(recoveryId), document), RecoveryDocument.class);
        return new RecoveryCase(
                recoveryId,
                new DivisionCode(jurisdiction),
                kind,
                debtor(),
                read.finding(),
                Optional.ofNullable(designationEnds),
                items,
                state,
                read.steps().stream()
                        .map(RecoveryDocument.StepDocument::toDomain)
                        .toList());
    }

    private Debtor debtor() {
        if (owedByPerson != null) {
            return new Debtor.Human(new PersonId(owedByPerson));
        }
        if (owedByInstitution != null) {
            return new Debtor.Hospital(new InstitutionId(owedByInstitution));
        }
        throw new IllegalStateException("nobody owes what " + recoveryId + " recovers");
    }
}
