package medassist.rest.settlement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseCodeFormatException;
import medassist.domain.policy.DiseaseCodes;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A claim on the wire. */
@Serdeable
public record SettlementRequest(
        @NotNull @Pattern(regexp = Patterns.CODE) @Schema(example = "H001-2023-000001")
        String settlementId,

        @NotNull @Pattern(regexp = Patterns.CODE) @Schema(example = "P1")
        String personId,

        @NotNull @Pattern(regexp = Patterns.DIVISION) @Schema(example = "371500")
        String jurisdiction,

        @NotNull @Pattern(regexp = Patterns.CODE) @Schema(example = "H37150000001")
        String institutionId,

        @NotNull CareType careType,

        @Nullable @Size(max = 20) @Schema(description = "ICD-10", example = "C50.9")
        String diseaseCode,

        @Nullable DiseaseGroup diseaseGroup,

        @Nullable @Schema(description = "The settlement date where absent")
        LocalDate admittedOn,

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

        @Nullable
        @Size(max = 20)
        @Schema(description = "The insurer's code of the disease that the visit is for 病种编码 (dise_codg)")
        String insurersDiseaseCode,

        @Nullable @Size(max = 20) @Schema(description = "ICD-10 of the other diagnoses")
        List<@NotNull @Size(max = 20) String> otherDiagnoses,

        @Nullable @Schema(description = "How much of what was paid went to cost outside policy scope")
        Money paidOutsideScope,

        @Nullable
        @Schema(description = "What the hospital bears by itself before assistance, cost outside policy scope first")
        Money hospitalShare,

        @Nullable @Valid @Schema(description = "The part inside policy scope that another scheme pays in full")
        CarvedOutBody carvedOut,

        @Nullable
        @Schema(
                description =
                        "PERSON where the person paid the institution first; by default so where it is not designated")
        PayeeCode payee,

        @Nullable
        @Size(max = 64)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "The institution's number of the visit 就诊ID (mdtrt_id)")
        String visitId,

        @Nullable @Schema(description = "What the person's own medical account is to carry of the person's share")
        Money personalAccount,

        @Nullable
        @Pattern(regexp = "[0-9A-Za-z]{1,6}")
        @Schema(
                description = "In the books of which insurance the bill stands 险种类型 (insutype); the person's if absent",
                example = "390")
        String insuranceType) {

    /** The part of a bill that another scheme pays. */
    @Serdeable
    public record CarvedOutBody(
            @NotBlank @Size(max = 64) @Pattern(regexp = Patterns.TEXT)
            String scheme,

            @NotNull Money amount) {

        static @Nullable CarvedOutBody of(CarvedOut carvedOut) {
            return carvedOut.isStated() ? new CarvedOutBody(carvedOut.scheme(), carvedOut.amount()) : null;
        }
    }

    /** Who gets the assistance. */
    public enum PayeeCode {
        INSTITUTION,
        PERSON;

        static @Nullable PayeeCode of(Payee payee) {
            return payee == Payee.UNSTATED ? null : valueOf(payee.name());
        }
    }

    /** What insurers paid before assistance; what is absent is zero. */
    @Serdeable
    public record Paid(
            @Nullable Money basic,
            @Nullable Money criticalIllness,
            @Nullable Money employeeLarge,
            @Nullable Money civilServant,
            @Nullable Money enterprise,
            @Nullable Money other,

            @Nullable @Schema(description = "伤残人员医疗保障基金 (hifdm_pay)")
            Money disabledVeterans,

            @Nullable @Schema(description = "其他基金 (othfund_pay)")
            Money otherFunds) {

        static final Paid NOTHING = new Paid(null, null, null, null, null, null, null, null);

        static Paid of(PaidEarlier paid) {
            return new Paid(
                    paid.basic(),
                    paid.criticalIllness(),
                    paid.employeeLarge(),
                    paid.civilServant(),
                    paid.enterprise(),
                    paid.other(),
                    orNull(paid.disabledVeterans()),
                    orNull(paid.otherFunds()));
        }

        PaidEarlier toDomain(Money outsideScope) {
            return new PaidEarlier(
                    orZero(basic),
                    orZero(criticalIllness),
                    orZero(employeeLarge),
                    orZero(civilServant),
                    orZero(enterprise),
                    orZero(other),
                    orZero(disabledVeterans),
                    orZero(otherFunds),
                    outsideScope);
        }
    }

    /** The claim as it would be sent. */
    public static SettlementRequest of(Claim claim) {
        var visit = claim.visit();
        var expense = claim.expense();
        var group = visit.diagnosis().group();
        return new SettlementRequest(
                claim.key().settlementId(),
                claim.personId().value(),
                claim.jurisdiction().value(),
                claim.key().institutionId().value(),
                visit.careType(),
                orNull(visit.diagnosis().icd10()),
                group == DiseaseGroup.UNSTATED ? null : group,
                visit.admittedOn(),
                visit.settledOn(),
                expense.totalFee(),
                expense.outOfCatalogue(),
                expense.overLimit(),
                expense.preSelfPay(),
                expense.inScope(),
                Paid.of(expense.paid()),
                visit.emergency(),
                visit.referralFiled(),
                orNull(claim.outOfCatalogueApproval()),
                orNull(visit.diagnosis().insurersCode()),
                visit.diagnosis().others().isEmpty() ? null : visit.diagnosis().others(),
                orNull(expense.paid().outsideScope()),
                orNull(expense.hospitalShare()),
                CarvedOutBody.of(expense.carvedOut()),
                PayeeCode.of(claim.payee()),
                orNull(visit.number()),
                expense.personalAccount(),
                orNull(claim.insuranceType().code()));
    }

    /**
     * The claim that is asked for.
     *
     * @throws InvalidRequestException if the dates cross, or a disease has no code of one
     */
    public Claim toDomain() {
        return new Claim(
                new SettlementKey(new InstitutionId(institutionId), settlementId),
                new PersonId(personId),
                new DivisionCode(jurisdiction),
                visit(),
                new Expense(
                        totalFee,
                        outOfCatalogue,
                        overLimit,
                        preSelfPay,
                        inScope,
                        Objects.requireNonNullElse(paid, Paid.NOTHING).toDomain(orZero(paidOutsideScope)),
                        carvedOut == null ? CarvedOut.NONE : new CarvedOut(carvedOut.scheme(), carvedOut.amount()),
                        orZero(hospitalShare),
                        orZero(personalAccount)),
                orNone(outOfCatalogueApproval),
                payee == null ? Payee.UNSTATED : Payee.valueOf(payee.name()),
                new InsuranceType(orNone(insuranceType)));
    }

    private Visit visit() {
        LocalDate admitted = Objects.requireNonNullElse(admittedOn, settledOn);
        if (admitted.isAfter(settledOn)) {
            throw new InvalidRequestException(
                    FieldFault.of("/settledOn", FieldFault.Code.DATES_CROSS, admitted, settledOn));
        }
        return new Visit(
                orNone(visitId),
                careType,
                diagnosis(),
                admitted,
                settledOn,
                Objects.requireNonNullElse(emergency, false),
                Objects.requireNonNullElse(referralFiled, false));
    }

    private Diagnosis diagnosis() {
        List<String> main = read("/diseaseCode", diseaseCode, DiseaseCodes::icd10);
        var others = new ArrayList<>(main.stream().skip(1).toList());
        List<String> stated = Objects.requireNonNullElse(otherDiagnoses, List.of());
        for (int i = 0; i < stated.size(); i++) {
            others.addAll(read("/otherDiagnoses/" + i, stated.get(i), DiseaseCodes::icd10));
        }
        return new Diagnosis(
                main.isEmpty() ? "" : main.getFirst(),
                Objects.requireNonNullElse(diseaseGroup, DiseaseGroup.UNSTATED),
                others,
                read("/insurersDiseaseCode", insurersDiseaseCode, DiseaseCodes::ofInsurer));
    }

    private static <T> T read(String pointer, @Nullable String code, Function<String, T> reading) {
        try {
            return reading.apply(orNone(code));
        } catch (DiseaseCodeFormatException noCode) {
            throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.INVALID_DISEASE_CODE));
        }
    }

    private static Money orZero(@Nullable Money money) {
        return Objects.requireNonNullElse(money, Money.ZERO);
    }

    private static @Nullable Money orNull(Money money) {
        return money.isZero() ? null : money;
    }

    private static String orNone(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
