package medassist.persistence.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import medassist.domain.application.AidAward;
import medassist.domain.application.AwardStep;
import medassist.domain.application.Invoice;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Fund;
import medassist.domain.validity.Validity;
import medassist.persistence.ledger.PostingText;
import org.jspecify.annotations.Nullable;

/** What is granted on application, as it is kept; amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AidAwardDocument(
        int year,
        long base,
        long counted,
        long amount,
        Fund fund,
        PolicyDocument policy,
        String clause,
        List<StepDocument> steps,
        String postings,
        List<InvoiceDocument> bills,
        List<PartDocument> parts) {

    /** The text that it was decided by. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PolicyDocument(
            String document,
            String version,
            String sha256,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            LocalDate knownFrom,
            CountedExpense.Base expenseBase,
            String expenseClause,
            boolean provisional) {

        static PolicyDocument from(PolicyCitation policy) {
            Validity days = policy.inForce();
            return new PolicyDocument(
                    policy.document(),
                    policy.version(),
                    policy.sha256(),
                    days.from(),
                    days.isOpen() ? null : days.to(),
                    policy.knownFrom(),
                    policy.expense().base(),
                    policy.expense().clause().number(),
                    policy.provisional());
        }

        PolicyCitation toDomain() {
            return new PolicyCitation(
                    document,
                    version,
                    sha256,
                    inForceTo == null ? Validity.since(inForceFrom) : new Validity(inForceFrom, inForceTo),
                    knownFrom,
                    new CountedExpense(expenseBase, new Clause(expenseClause)),
                    provisional);
        }
    }

    /** A step on the way. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StepDocument(AwardStep.Kind kind, List<String> figures) {

        AwardStep toDomain() {
            return new AwardStep(kind, figures);
        }
    }

    /** A bill that it was computed from. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InvoiceDocument(String issuer, String number) {

        static InvoiceDocument from(Invoice invoice) {
            return new InvoiceDocument(invoice.issuer().value(), invoice.number());
        }

        Invoice toDomain() {
            return new Invoice(new InstitutionId(issuer), number);
        }
    }

    /** What was granted for some care. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PartDocument(List<CareType> care, long amount) {

        static PartDocument from(AidAward.Part part) {
            return new PartDocument(
                    part.care().stream().sorted(Comparator.naturalOrder()).toList(),
                    part.amount().fen());
        }

        AidAward.Part toDomain() {
            return new AidAward.Part(new HashSet<>(care), Money.ofFen(amount));
        }
    }

    static AidAwardDocument from(AidAward award) {
        return new AidAwardDocument(
                award.ledger().year(),
                award.base().fen(),
                award.counted().fen(),
                award.amount().fen(),
                award.fund(),
                PolicyDocument.from(award.policy()),
                award.clause().number(),
                award.steps().stream()
                        .map(step -> new StepDocument(step.kind(), step.figures()))
                        .toList(),
                PostingText.of(award.postings()),
                award.bills().stream().map(InvoiceDocument::from).toList(),
                award.parts().stream().map(PartDocument::from).toList());
    }

    /** @param received a ledger of the person in the jurisdiction, of any year */
    AidAward toDomain(LedgerKey received) {
        return new AidAward(
                new LedgerKey(received.personId(), received.jurisdiction(), year),
                Money.ofFen(base),
                Money.ofFen(counted),
                Money.ofFen(amount),
                fund,
                policy.toDomain(),
                new Clause(clause),
                steps.stream().map(StepDocument::toDomain).toList(),
                PostingText.parse(postings),
                bills.stream().map(InvoiceDocument::toDomain).toList(),
                parts.stream().map(PartDocument::toDomain).toList());
    }
}
