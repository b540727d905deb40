package medassist.rest.receipt;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import medassist.application.port.Signatures;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.wording.Wording;
import medassist.application.work.ContentDigest;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.settlement.Receipt;
import medassist.rest.receipt.ReceiptBody.ResultBody;
import medassist.rest.receipt.VerificationReply.Check;
import medassist.rest.receipt.VerificationReply.CheckReply;

/** Seals receipts, and tells whether one is genuine and right. */
@Singleton
public final class Receipts {

    private final RecomputingReceipts recomputing;
    private final Signatures signatures;
    private final ObjectMapper json;
    private final Validator validator;

    Receipts(RecomputingReceipts recomputing, Signatures signatures, ObjectMapper json, Validator validator) {
        this.recomputing = recomputing;
        this.signatures = signatures;
        this.json = json;
        this.validator = validator;
    }

    ReceiptBody seal(Receipt receipt) {
        var policy = receipt.adjudication().policy();
        var input = InputBody.of(receipt.claim(), receipt.evidence());
        var statement = new ReceiptBody.Statement(
                ReceiptBody.Statement.FORMAT,
                receipt.evidence().engine(),
                new ReceiptBody.PolicyBody(policy.document(), policy.version(), policy.sha256()),
                digest(input),
                ResultBody.of(receipt.adjudication()));
        String digest = digest(statement);
        return new ReceiptBody(
                statement.format(),
                statement.engine(),
                statement.policy(),
                input,
                statement.inputSha256(),
                statement.result(),
                digest,
                signatures.sign(digest));
    }

    /**
     * What is found of a receipt's text, worded in the language.
     *
     * @throws IOException if the text is no receipt, with the first thing that is missing or wrong
     */
    public VerificationReply verify(String text, Locale language) throws IOException {
        ReceiptBody body = json.readValue(text, ReceiptBody.class);
        for (ConstraintViolation<ReceiptBody> violation : validator.validate(body)) {
            throw new IOException(violation.getPropertyPath() + " " + violation.getMessage());
        }
        return verify(body, language);
    }

    VerificationReply verify(ReceiptBody body, Locale language) {
        var checks = new ArrayList<CheckReply>();
        var wording = Wording.in(language);
        var recomputed = recompute(body);
        List<String> differences = recomputed
                .map(adjudication -> differences(body, ResultBody.of(adjudication)))
                .orElseGet(List::of);
        check(checks, wording, Check.FORMAT, body.format().equals(ReceiptBody.Statement.FORMAT), body.format());
        check(checks, wording, Check.INPUT_DIGEST, digest(body.input()).equals(body.inputSha256()), "");
        check(
                checks,
                wording,
                Check.POLICY_KNOWN,
                recomputed.isPresent(),
                body.policy().version());
        check(
                checks,
                wording,
                Check.RESULT,
                recomputed.isPresent() && differences.isEmpty(),
                recomputed.isPresent() ? String.join("; ", differences) : wording.receiptNotRecomputed());
        check(checks, wording, Check.DIGEST, digest(body.statement()).equals(body.digest()), "");
        check(checks, wording, Check.SIGNATURE, signatures.isTrusted(body.signature(), body.digest()), "");
        return new VerificationReply(checks.stream().allMatch(CheckReply::holds), List.copyOf(checks));
    }

    /** As {@link #verify(ReceiptBody, Locale)}, and whether the settlement stands. */
    VerificationReply verify(ReceiptBody body, boolean stands, Locale language) {
        return verify(body, language).and(checked(Wording.in(language), Check.STANDING, stands, ""));
    }

    private static void check(List<CheckReply> checks, Wording wording, Check check, boolean holds, String argument) {
        checks.add(checked(wording, check, holds, argument));
    }

    private static CheckReply checked(Wording wording, Check check, boolean holds, String argument) {
        return new CheckReply(check, holds, wording.receiptCheck(check.name(), holds, argument));
    }

    private Optional<Adjudication> recompute(ReceiptBody body) {
        return recomputing.recompute(
                body.input().claim().toDomain(),
                body.input().evidence(body.engine()),
                body.policy().sha256());
    }

    /** What the receipt states otherwise than we compute it. */
    private static List<String> differences(ReceiptBody body, ResultBody right) {
        var differences = new ArrayList<String>();
        ResultBody stated = body.result();
        differ(differences, "/inPolicyBurden", stated.inPolicyBurden(), right.inPolicyBurden());
        differ(differences, "/assistance", stated.assistance(), right.assistance());
        differ(differences, "/remainingBurden", stated.remainingBurden(), right.remainingBurden());
        differ(differences, "/hospitalBears", stated.hospitalBears(), right.hospitalBears());
        differ(differences, "/personPays", stated.personPays(), right.personPays());
        differ(differences, "/provisional", stated.provisional(), right.provisional());
        differ(differences, "/benefits", stated.benefits(), right.benefits());
        differ(differences, "/reasons", stated.reasons(), right.reasons());
        return differences;
    }

    private static void differ(List<String> differences, String pointer, Object stated, Object right) {
        if (!Objects.equals(stated, right)) {
            differences.add("/result" + pointer + ": " + stated + " ≠ " + right);
        }
    }

    private String digest(Object value) {
        try {
            return ContentDigest.of(json.writeValueAsString(value));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
