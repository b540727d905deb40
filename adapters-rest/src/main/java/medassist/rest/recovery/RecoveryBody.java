package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.application.recovering.Report;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A case of recovery as it is reported. */
@Serdeable
record RecoveryBody(
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @Nullable
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The person that is to owe it; else the institution")
        String personId,

        @Nullable
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The institution that is to owe it; else the person")
        String institutionId,

        @NotNull RecoveryCase.Kind kind,

        @Nullable @Size(max = 1000) @Schema(description = "The settlements that are to be taken back")
        List<@NotNull @Valid SettlementBody> settlements,

        @Nullable
        @Size(max = 1000)
        @Schema(description = "The numbers of granted applications that are to be taken back")
        List<@NotNull @Pattern(regexp = Patterns.CODE) String> applications,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String foundBy,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Patterns.TEXT)
        String evidence,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "Who issued false papers, for the credit register")
        String falsePapersBy,

        @Nullable @Schema(description = "The last day of the institution's designation, if it is to end")
        LocalDate designationEnds,

        @Nullable @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    /** A settlement by its institution's own number. */
    @Serdeable
    record SettlementBody(
            @NotNull @Pattern(regexp = Patterns.CODE) String institutionId,
            @NotNull @Pattern(regexp = Patterns.CODE) String settlementId) {

        private SettlementKey toDomain() {
            return new SettlementKey(new InstitutionId(institutionId), settlementId);
        }
    }

    /** @throws InvalidRequestException if there is not exactly one debtor, or nothing is to be taken back */
    Report toDomain() {
        List<SettlementBody> settled = Objects.requireNonNullElse(settlements, List.of());
        List<String> granted = Objects.requireNonNullElse(applications, List.of());
        if (settled.isEmpty() && granted.isEmpty()) {
            throw new InvalidRequestException(FieldFault.of("/settlements", FieldFault.Code.MISSING_FIELD));
        }
        if (designationEnds != null && institutionId == null) {
            throw new InvalidRequestException(FieldFault.of("/designationEnds", FieldFault.Code.INVALID_VALUE));
        }
        return new Report(
                new DivisionCode(jurisdiction),
                kind,
                debtor(),
                settled.stream().map(SettlementBody::toDomain).toList(),
                granted,
                new RecoveryCase.Finding(foundBy, evidence, Objects.requireNonNullElse(falsePapersBy, "")),
                Optional.ofNullable(designationEnds),
                Objects.requireNonNullElse(reason, ""));
    }

    private Debtor debtor() {
        if (personId != null && institutionId == null) {
            return new Debtor.Human(new PersonId(personId));
        }
        if (institutionId != null && personId == null) {
            return new Debtor.Hospital(new InstitutionId(institutionId));
        }
        throw new InvalidRequestException(FieldFault.of("/personId", FieldFault.Code.INVALID_VALUE));
    }
}
