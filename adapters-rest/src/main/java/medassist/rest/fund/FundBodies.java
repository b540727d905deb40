package medassist.rest.fund;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundSource;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** What is booked in accounts of funds, on the wire. */
final class FundBodies {

    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_REASON = 200;

    private FundBodies() {}

    /** Something that is booked in the account of a fund, and why. */
    interface Booked {

        Fund fund();

        @Nullable
        String reason();

        default FundAccount account(String jurisdiction, int year) {
            return new FundAccount(new DivisionCode(jurisdiction), year, fund());
        }

        default String reasonOrNone() {
            return Objects.requireNonNullElse(reason(), "");
        }
    }

    /** Money that is raised. */
    @Serdeable
    record ReceiptBody(
            @NotNull Fund fund,
            @NotNull FundSource source,
            @NotNull Money amount,

            @NotBlank
            @Size(max = LONGEST_DOCUMENT)
            @Pattern(regexp = Patterns.TEXT)
            @Schema(description = "The notice by which it is allotted, which is booked once for a source")
            String document,

            @NotNull LocalDate allottedOn,

            @Nullable @Schema(description = "The day on which it came; left out while it has not")
            LocalDate receivedOn,

            @Nullable @Size(max = LONGEST_REASON) @Pattern(regexp = Patterns.TEXT)
            String reason)
            implements Booked {

        /** @throws InvalidRequestException if it is nothing, or was received before it was allotted */
        FundEvent event() {
            if (receivedOn != null && receivedOn.isBefore(allottedOn)) {
                throw new InvalidRequestException(
                        FieldFault.of("/receivedOn", FieldFault.Code.DATES_CROSS, allottedOn, receivedOn));
            }
            return new FundEvent.Receipt(
                    source, moreThanNothing(amount), document, allottedOn, Optional.ofNullable(receivedOn));
        }
    }

    /** Allotted money that has come. */
    @Serdeable
    record ArrivalBody(
            @NotNull Fund fund,

            @NotNull @Min(1) @Schema(description = "The number of the line by which it was allotted")
            Integer receipt,

            @NotNull Money amount,

            @NotBlank @Size(max = LONGEST_DOCUMENT) @Pattern(regexp = Patterns.TEXT)
            String document,

            @NotNull LocalDate receivedOn,

            @Nullable @Size(max = LONGEST_REASON) @Pattern(regexp = Patterns.TEXT)
            String reason)
            implements Booked {

        FundEvent event() {
            return new FundEvent.Arrival(receipt, moreThanNothing(amount), document, receivedOn);
        }
    }

    /** Money that goes to another fund. */
    @Serdeable
    record TransferBody(
            @NotNull Fund fund,
            @NotNull Fund toFund,
            @NotNull Money amount,

            @NotBlank @Size(max = LONGEST_DOCUMENT) @Pattern(regexp = Patterns.TEXT)
            String document,

            @NotNull LocalDate on,

            @Nullable @Size(max = LONGEST_REASON) @Pattern(regexp = Patterns.TEXT)
            String reason)
            implements Booked {

        FundEvent event(FundAccount from) {
            return new FundEvent.Transfer(
                    new FundAccount(from.jurisdiction(), from.year(), toFund), moreThanNothing(amount), document, on);
        }
    }

    /** What is planned for a purpose. */
    @Serdeable
    record BudgetBody(
            @NotNull Fund fund,

            @NotBlank
            @Size(max = 100)
            @Schema(description = "BENEFIT: or APPLICATION: with the id of the document, ADJUSTMENT or ENROLMENT")
            String purpose,

            @NotNull Money amount,

            @NotBlank @Size(max = LONGEST_DOCUMENT) @Pattern(regexp = Patterns.TEXT)
            String document,

            @Nullable @Size(max = LONGEST_REASON) @Pattern(regexp = Patterns.TEXT)
            String reason)
            implements Booked {

        /** @throws InvalidRequestException if it is for no purpose */
        FundEvent event() {
            try {
                return new FundEvent.Budget(Purpose.of(purpose), amount, document);
            } catch (IllegalArgumentException none) {
                throw new InvalidRequestException(FieldFault.of("/purpose", FieldFault.Code.INVALID_VALUE));
            }
        }
    }

    /** A line that is taken back. */
    @Serdeable
    record CorrectionBody(
            @NotNull Fund fund,

            @NotNull @Min(1) @Schema(description = "The number of the line that is taken back")
            Integer line,

            @NotBlank @Size(max = LONGEST_DOCUMENT) @Pattern(regexp = Patterns.TEXT)
            String document,

            @Nullable @Size(max = LONGEST_REASON) @Pattern(regexp = Patterns.TEXT)
            String reason)
            implements Booked {}

    private static Money moreThanNothing(Money amount) {
        if (amount.isZero()) {
            throw new InvalidRequestException(FieldFault.of("/amount", FieldFault.Code.INVALID_VALUE));
        }
        return amount;
    }
}
