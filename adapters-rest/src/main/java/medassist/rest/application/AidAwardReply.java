package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.application.AidAward;
import medassist.domain.application.AwardStep;
import medassist.domain.application.Invoice;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Fund;

/** What is or would be granted, on the wire. */
@Serdeable
record AidAwardReply(
        Money amount,
        Money base,
        Money counted,
        Fund fund,

        @Schema(description = "The ledger year that it counts in")
        int ledgerYear,

        String clause,
        PolicyCitationReply policy,
        List<AwardStepReply> steps,

        @Schema(description = "The steps in sentences") List<String> explanation,

        List<InvoiceReply> bills,
        List<PartReply> parts) {

    /** The text that decides. */
    @Serdeable
    record PolicyCitationReply(String document, String version) {}

    /**
     * A step on the way.
     *
     * @param figures what its sentence speaks of, in order
     */
    @Serdeable
    record AwardStepReply(AwardStep.Kind operation, List<String> figures, String sentence) {}

    /** A bill that it is computed from. */
    @Serdeable
    record InvoiceReply(String institutionId, String number) {

        static InvoiceReply of(Invoice invoice) {
            return new InvoiceReply(invoice.issuer().value(), invoice.number());
        }
    }

    /** What of it is for some care. */
    @Serdeable
    record PartReply(List<CareType> care, Money amount) {

        static PartReply of(AidAward.Part part) {
            return new PartReply(
                    part.care().stream().sorted(Comparator.naturalOrder()).toList(), part.amount());
        }
    }

    static AidAwardReply of(AidAward award, Wording wording) {
        return new AidAwardReply(
                award.amount(),
                award.base(),
                award.counted(),
                award.fund(),
                award.ledger().year(),
                award.clause().number(),
                new PolicyCitationReply(
                        award.policy().document(), award.policy().version()),
                award.steps().stream()
                        .map(step -> new AwardStepReply(step.kind(), step.figures(), wording.awardStep(step)))
                        .toList(),
                award.steps().stream().map(wording::awardStep).toList(),
                award.bills().stream().map(InvoiceReply::of).toList(),
                award.parts().stream().map(PartReply::of).toList());
    }
}
