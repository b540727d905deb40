package medassist.rest.receipt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import medassist.application.port.Signatures;
import medassist.application.receipting.IssuingReceipts;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.rest.caller.Callers;
import medassist.rest.gate.Open;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Patterns;

/** Receipts of settlements, which anybody can compute again 结算回执. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Receipt")
class ReceiptsController {

    private final IssuingReceipts issuing;
    private final Receipts receipts;
    private final Signatures signatures;
    private final Callers callers;

    ReceiptsController(IssuingReceipts issuing, Receipts receipts, Signatures signatures, Callers callers) {
        this.issuing = issuing;
        this.receipts = receipts;
        this.signatures = signatures;
        this.callers = callers;
    }

    @Get("/settlements/{institutionId}/{settlementId}/receipt")
    @Operation(
            summary =
                    "What a settlement was decided from and what was decided, sealed; without name or identity number")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such settlement stands, or it was posted before evidence was kept")
    HttpResponse<?> receipt(
            @PathVariable @Pattern(regexp = Patterns.CODE) String institutionId,
            @PathVariable @Pattern(regexp = Patterns.CODE) String settlementId,
            HttpRequest<?> request) {
        return issuing.receipt(new SettlementKey(new InstitutionId(institutionId), settlementId), callers.of(request))
                .<HttpResponse<?>>map(receipt -> HttpResponse.ok(receipts.seal(receipt)))
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.NOT_FOUND));
    }

    @Post("/receipts/verify")
    @Status(HttpStatus.OK)
    @Operation(
            summary =
                    "Computes a receipt again: a figure that was changed fails, and so does a settlement reversed since")
    @ApiResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = VerificationReply.class)))
    VerificationReply verify(@Body @Valid ReceiptBody body, HttpRequest<?> request) {
        SettlementKey key = body.input().claim().toDomain().key();
        return receipts.verify(body, issuing.isPosted(key), Problems.locale(request));
    }

    @Open
    @Get("/receipts/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys that receipts are signed by, as a JWK set (RFC 7517)")
    @ApiResponse(responseCode = "200", description = "The keys")
    String keys() {
        return signatures.publicKeys();
    }
}
