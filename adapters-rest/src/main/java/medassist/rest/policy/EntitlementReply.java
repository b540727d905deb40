package medassist.rest.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import medassist.application.queries.EntitlementAnswer.Entitled;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/** What a person may count on on a day: classes, terms, and what is left of each deductible and pool this year. */
@Serdeable
record EntitlementReply(
        String personId,
        LocalDate on,
        int ledgerYear,
        EditionReply policy,
        boolean provisional,

        @Schema(description = "Empty for who is no recipient")
        List<ClassReply> classes,

        List<BenefitReply> benefits,
        List<ExclusionReply> unaided,
        List<TiltReply> criticalIllnessTilt,
        List<WaiverReply> depositWaiver) {

    /** A class that the person belongs to. */
    @Serdeable
    record ClassReply(@JsonProperty("class") String aidClass, String label, String clause) {}

    /** One class's terms in one benefit, with what this year has left of them. */
    @Serdeable
    record BenefitReply(
            String benefit,
            String label,
            @JsonProperty("class") String aidClass,
            List<PolicyReply.CoverageReply> covers,
            Money deductible,
            boolean fromFirstYuan,

            @Schema(description = "What this year has presented towards the deductible")
            Money deductibleCounted,

            Money deductibleLeft,
            String ratio,
            List<PolicyReply.SegmentReply> ratios,

            @Schema(description = "Empty where there is no limit")
            List<PoolReply> pools,

            Fund fund,
            String clause) {

        static BenefitReply of(Entitlement.Available available, Wording wording) {
            var terms = available.terms();
            return new BenefitReply(
                    available.benefit().id(),
                    wording.label(available.benefit().label()),
                    terms.aidClass().id(),
                    available.benefit().covers().stream()
                            .map(PolicyReply.CoverageReply::of)
                            .toList(),
                    terms.deductible(),
                    terms.scale().deductible().fromFirstYuan(),
                    available.counted(),
                    available.deductibleLeft(),
                    terms.ratio().toString(),
                    PolicyReply.SegmentReply.of(terms.ratio()),
                    available.pools().stream().map(PoolReply::of).toList(),
                    terms.fund(),
                    terms.clause().number());
        }
    }

    /** What is left of a pool. */
    @Serdeable
    record PoolReply(String pool, Money limit, Money paid, Money left) {

        static PoolReply of(Entitlement.Left left) {
            return new PoolReply(left.limit().pool().id(), left.limit().limit(), left.paid(), left.left());
        }
    }

    static EntitlementReply of(Entitled entitled, Wording wording) {
        Entitlement entitlement = entitled.entitlement();
        return new EntitlementReply(
                entitled.personId().value(),
                entitlement.day(),
                entitlement.day().getYear(),
                EditionReply.of(entitlement.pack(), wording),
                entitlement.isProvisional(),
                entitlement.classes().stream()
                        .map(each -> new ClassReply(
                                each.id(),
                                wording.label(each.label()),
                                each.clause().number()))
                        .toList(),
                entitlement.available().stream()
                        .map(each -> BenefitReply.of(each, wording))
                        .toList(),
                entitlement.unaided().stream()
                        .map(each -> ExclusionReply.of(each, wording))
                        .toList(),
                entitlement.criticalIllnessTilt().stream()
                        .map(each -> TiltReply.of(each, wording))
                        .toList(),
                entitlement.depositWaiver().stream()
                        .map(each -> WaiverReply.of(each, wording))
                        .toList());
    }
}
