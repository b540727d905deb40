package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import medassist.domain.application.InvoicedBill;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.settlement.SettlementRequest;
import medassist.rest.settlement.SettlementRequest.CarvedOutBody;
import medassist.rest.settlement.SettlementRequest.Paid;
import medassist.rest.settlement.SettlementRequest.PayeeCode;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A bill that a person brings along, in the shape of a settlement, with the number of its invoice. */
@Serdeable
record BillBody(
        @Nullable
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "Its issuer's own number of the invoice; the settlement id where absent")
        String invoiceNumber,

        @Nullable @Pattern(regexp = Patterns.CODE) @Schema(description = "The number of the invoice where absent")
        String settlementId,

        @Nullable @Pattern(regexp = Patterns.CODE) @Schema(description = "That of the application where absent")
        String personId,

        @Nullable @Pattern(regexp = Patterns.DIVISION) @Schema(description = "That of the application where absent")
        String jurisdiction,

        @NotNull @Pattern(regexp = Patterns.CODE) String institutionId,
        @NotNull CareType careType,
        @Nullable @Size(max = 20) String diseaseCode,
        @Nullable DiseaseGroup diseaseGroup,
        @Nullable LocalDate admittedOn,
        @NotNull LocalDate settledOn,
        @NotNull Money totalFee,
        @NotNull Money outOfCatalogue,
        @NotNull Money overLimit,
        @NotNull Money preSelfPay,
        @NotNull Money inScope,
        @Nullable Paid paid,
        @Nullable Boolean emergency,
        @Nullable Boolean referralFiled,

        @Nullable @Size(max = 64) @Pattern(regexp = Patterns.TEXT)
        String outOfCatalogueApproval,

        @Nullable @Size(max = 20) String insurersDiseaseCode,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 20) String> otherDiagnoses,
        @Nullable Money paidOutsideScope,
        @Nullable Money hospitalShare,
        @Nullable @Valid CarvedOutBody carvedOut,
        @Nullable PayeeCode payee,

        @Nullable @Size(max = 64) @Pattern(regexp = Patterns.TEXT)
        String visitId,

        @Nullable Money personalAccount,
        @Nullable @Pattern(regexp = "[0-9A-Za-z]{1,6}") String insuranceType) {

    static BillBody of(InvoicedBill bill) {
        SettlementRequest claim = SettlementRequest.of(bill.claim());
        return new BillBody(
                bill.invoiceNumber(),
                claim.settlementId(),
                claim.personId(),
                claim.jurisdiction(),
                claim.institutionId(),
                claim.careType(),
                claim.diseaseCode(),
                claim.diseaseGroup(),
                claim.admittedOn(),
                claim.settledOn(),
                claim.totalFee(),
                claim.outOfCatalogue(),
                claim.overLimit(),
                claim.preSelfPay(),
                claim.inScope(),
                claim.paid(),
                claim.emergency(),
                claim.referralFiled(),
                claim.outOfCatalogueApproval(),
                claim.insurersDiseaseCode(),
                claim.otherDiagnoses(),
                claim.paidOutsideScope(),
                claim.hospitalShare(),
                claim.carvedOut(),
                claim.payee(),
                claim.visitId(),
                claim.personalAccount(),
                claim.insuranceType());
    }

    /**
     * The bill of an application of a person, who paid it.
     *
     * @param pointer where it stands in the request
     * @throws InvalidRequestException if it is another person's or jurisdiction's, has no number, or a field of it cannot be read
     */
    InvoicedBill toDomain(ApplicationKey application, PersonId person, String pointer) {
        if (invoiceNumber == null && settlementId == null) {
            throw new InvalidRequestException(FieldFault.of(pointer + "/invoiceNumber", FieldFault.Code.MISSING_FIELD));
        }
        requireSame(personId, person.value(), pointer + "/personId");
        requireSame(jurisdiction, application.jurisdiction().value(), pointer + "/jurisdiction");
        String invoice = Objects.requireNonNullElse(invoiceNumber, settlementId);
        try {
            return new InvoicedBill(
                    Objects.requireNonNull(invoice),
                    claim(application, person, Objects.requireNonNullElse(settlementId, invoice)));
        } catch (InvalidRequestException fault) {
            throw fault.inside(pointer);
        }
    }

    private static void requireSame(@Nullable String stated, String own, String pointer) {
        if (stated != null && !stated.equals(own)) {
            throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.INVALID_VALUE));
        }
    }

    private Claim claim(ApplicationKey application, PersonId person, String id) {
        return new SettlementRequest(
                        id,
                        person.value(),
                        application.jurisdiction().value(),
                        institutionId,
                        careType,
                        diseaseCode,
                        diseaseGroup,
                        admittedOn,
                        settledOn,
                        totalFee,
                        outOfCatalogue,
                        overLimit,
                        preSelfPay,
                        inScope,
                        paid,
                        emergency,
                        referralFiled,
                        outOfCatalogueApproval,
                        insurersDiseaseCode,
                        otherDiagnoses,
                        paidOutsideScope,
                        hospitalShare,
                        carvedOut,
                        PayeeCode.PERSON,
                        visitId,
                        personalAccount,
                        insuranceType)
                .toDomain();
    }
}
