package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.HospitalCharge;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.entitlement.Reason;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.Clause;
import medassist.domain.policy.CountedExpense;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** What was decided, with its terms and every figure of its explanation, kept for ever; all amounts in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AdjudicationDocument(
        String document,
        String version,
        String sha256,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        LocalDate knownFrom,
        CountedExpense.Base expenseBase,
        String expenseClause,
        boolean provisional,
        long inPolicyBurden,
        List<AwardDocument> awards,
        List<ReasonDocument> reasons,
        long hospitalBears,
        int hospitalAllowed,
        String hospitalClause,
        long personPays,
        Payee payee) {

    /** A reason. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReasonDocument(Reason.Code code, String clause) {

        static ReasonDocument from(Reason reason) {
            return new ReasonDocument(reason.code(), reason.clause().number());
        }

        Reason toDomain() {
            return new Reason(code, new Clause(clause));
        }
    }

    static AdjudicationDocument from(Adjudication adjudication) {
        var policy = adjudication.policy();
        return new AdjudicationDocument(
                policy.document(),
                policy.version(),
                policy.sha256(),
                policy.inForce().from(),
                policy.inForce().isOpen() ? null : policy.inForce().to(),
                policy.knownFrom(),
                policy.expense().base(),
                policy.expense().clause().number(),
                policy.provisional(),
                adjudication.inPolicyBurden().fen(),
                adjudication.awards().stream().map(AwardDocument::from).toList(),
                adjudication.reasons().stream().map(ReasonDocument::from).toList(),
                adjudication.hospitalBears().fen(),
                adjudication.hospitalCharge().allowed().basisPoints(),
                adjudication.hospitalCharge().clause(),
                adjudication.personPays().fen(),
                adjudication.payee());
    }

    Adjudication toDomain() {
        return new Adjudication(
                new PolicyCitation(
                        document,
                        version,
                        sha256,
                        inForceTo == null ? Validity.since(inForceFrom) : new Validity(inForceFrom, inForceTo),
                        knownFrom,
                        new CountedExpense(expenseBase, new Clause(expenseClause)),
                        provisional),
                Money.ofFen(inPolicyBurden),
                awards.stream().map(AwardDocument::toDomain).toList(),
                reasons.stream().map(ReasonDocument::toDomain).toList(),
                new HospitalCharge(Money.ofFen(hospitalBears), new Ratio(hospitalAllowed), hospitalClause),
                Money.ofFen(personPays),
                payee);
    }
}
