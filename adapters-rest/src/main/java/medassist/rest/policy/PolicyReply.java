package medassist.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.application.wording.Wording;
import medassist.domain.comparison.ConditionText;
import medassist.domain.money.Money;
import medassist.domain.money.Ratios;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Floors;
import medassist.domain.policy.Fund;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** A policy pack on the wire as it decides for a day: every figure with its clause, and the readings taken. */
@Serdeable
record PolicyReply(
        @JsonUnwrapped EditionReply edition,
        LocalDate on,
        boolean provisional,
        CountedReply expenseBase,

        @Schema(description = "Where the document says whom it counts as recipients")
        String recipientsClause,

        List<ClassReply> classes,

        @Schema(description = "Certificates that serve for other days than they state")
        List<CertificatesReply> certificates,

        @Schema(description = "Classes that the document ranks, the neediest first")
        List<List<String>> ranking,

        DesignationReply designation,
        List<CarveOutReply> carveOuts,
        List<DiseaseListReply> diseases,

        @Schema(description = "The lists that make outpatient care special")
        List<String> specialDiseases,

        List<PoolReply> pools,
        List<BenefitReply> benefits,
        List<ExclusionReply> unaided,
        List<HospitalRuleReply> hospitalBears,
        List<TiltReply> criticalIllnessTilt,
        List<WaiverReply> depositWaiver,

        @Schema(description = "What binds the cities, where the document is a framework")
        List<FloorsReply> floors,

        @Schema(description = "The provinces whose framework binds this pack")
        List<String> frameworks,

        @Schema(
                description =
                        "Whose enrolment is subsidised, how far and by whom; null where the document does not speak of it")
        @Nullable
        EnrolmentReply enrolment,

        @Schema(description = "Of whose burdens the office is warned, from how much on, and with whom that is shared")
        List<WarningReply> warnings,

        List<ApplicationRuleReply> applications,

        List<ReadingReply> readings) {

    /** What of a bill counts before the insurers' payments. */
    @Serdeable
    record CountedReply(CountedExpense.Base counts, String clause) {}

    /** A class of recipients; who belongs is written as in the pack. */
    @Serdeable
    record ClassReply(@JsonProperty("class") String aidClass, String label, String who, String clause) {}

    /** Where aid is bound to designated institutions. */
    @Serdeable
    record DesignationReply(boolean acceptsEmergency, boolean acceptsReferral, String clause) {}

    /** For which days certificates serve; which they are is written as in the pack. */
    @Serdeable
    record CertificatesReply(String which, int monthsBack, boolean calendarYear, String clause) {}

    /** Cost that another scheme pays; whose it is is written as in the pack; with any disease where no list is named. */
    @Serdeable
    record CarveOutReply(
            String label, String patients, List<String> diseases, List<String> diseasesOtherThan, String clause) {}

    /** A list of diseases. */
    @Serdeable
    record DiseaseListReply(String id, String label, String clause, List<DiseaseReply> entries) {}

    /** A disease; whose it must be is written as in the pack, empty for anybody's. */
    @Serdeable
    record DiseaseReply(
            String label,
            List<String> icd10,
            List<String> alongWith,
            List<DiseaseGroup> groups,
            String patients,
            PeriodBody days) {

        static DiseaseReply of(Disease disease, Wording wording) {
            return new DiseaseReply(
                    wording.label(disease.label()),
                    disease.icd10().stream().sorted().toList(),
                    disease.alongWith().stream().sorted().toList(),
                    disease.groups().stream().sorted().toList(),
                    ConditionText.of(disease.patients()),
                    PeriodBody.of(disease.validity()));
        }
    }

    /** A pool of an annual limit. */
    @Serdeable
    record PoolReply(String pool, String label, List<CareType> care, Set<String> within) {

        static PoolReply of(Pool pool, Wording wording) {
            return new PoolReply(
                    pool.id(),
                    wording.label(pool.label()),
                    pool.care().stream().sorted().toList(),
                    pool.within());
        }
    }

    /** Care that is covered, with diseases of some lists, any where there are none, and other than those of others. */
    @Serdeable
    record CoverageReply(List<CareType> care, List<String> diseases, List<String> diseasesOtherThan) {

        static CoverageReply of(Coverage coverage) {
            return new CoverageReply(
                    coverage.care().stream().sorted().toList(),
                    listIds(coverage.diseases().in()),
                    listIds(coverage.diseases().otherThan()));
        }
    }

    /** A benefit with the terms in force on the day. */
    @Serdeable
    record BenefitReply(
            String benefit,
            String label,
            Benefit.Base base,
            List<CoverageReply> covers,
            String clause,
            List<TermsReply> terms) {

        static BenefitReply of(Benefit benefit, LocalDate day, Wording wording) {
            return new BenefitReply(
                    benefit.id(),
                    wording.label(benefit.label()),
                    benefit.base(),
                    benefit.covers().stream().map(CoverageReply::of).toList(),
                    benefit.clause().number(),
                    benefit.termsOn(day).stream().map(TermsReply::of).toList());
        }
    }

    /** One class's terms. */
    @Serdeable
    record TermsReply(
            @JsonProperty("class") String aidClass,
            PeriodBody days,

            @Nullable @Schema(description = "Null where a parameter says it")
            Money deductible,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            @Schema(description = "The parameter that says the deductible")
            FigureReply deductibleBy,

            @Schema(
                    description =
                            "Whether a bill by which the year exceeds the deductible counts whole, and every later one")
            boolean fromFirstYuan,

            @Schema(description = "The ratio, or those of the segments in words")
            String ratio,

            List<SegmentReply> ratios,
            List<LimitReply> limits,
            Fund fund,
            String clause) {

        static TermsReply of(Terms terms) {
            var deductible = terms.scale().deductible();
            return new TermsReply(
                    terms.aidClass().id(),
                    PeriodBody.of(terms.validity()),
                    deductible.parameter().isPresent() ? null : deductible.amount(),
                    deductible.parameter().map(FigureReply::of).orElse(null),
                    deductible.fromFirstYuan(),
                    terms.ratio().toString(),
                    SegmentReply.of(terms.ratio()),
                    terms.limits().stream().map(LimitReply::of).toList(),
                    terms.fund(),
                    terms.clause().number());
        }
    }

    /** The ratio of what counts above an amount, up to the next segment. */
    @Serdeable
    record SegmentReply(Money above, String ratio) {

        static List<SegmentReply> of(Ratios ratios) {
            return ratios.segments().stream()
                    .map(each -> new SegmentReply(each.above(), each.ratio().toString()))
                    .toList();
        }
    }

    /** A class's limit on a pool. */
    @Serdeable
    record LimitReply(
            String pool,

            @Nullable @Schema(description = "Null where a parameter says it")
            Money limit,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            @Schema(description = "The parameter that says the limit")
            FigureReply limitBy) {

        static LimitReply of(PoolLimit limit) {
            return new LimitReply(
                    limit.pool().id(),
                    limit.parameter().isPresent() ? null : limit.limit(),
                    limit.parameter().map(FigureReply::of).orElse(null));
        }
    }

    /** An amount that a parameter of the jurisdiction says, and between what it must lie. */
    @Serdeable
    record FigureReply(String parameter, Money atLeast, Money atMost) {

        static FigureReply of(ParameterFigure figure) {
            return new FigureReply(figure.name().value(), figure.atLeast(), figure.atMost());
        }
    }

    /** Out-of-catalogue cost that the hospital bears. */
    @Serdeable
    record HospitalRuleReply(List<String> classes, String aboveShareOfTotal, String clause) {

        static HospitalRuleReply of(HospitalRule rule) {
            return new HospitalRuleReply(
                    ids(rule.classes()),
                    rule.shareOfTotalFee().toString(),
                    rule.clause().number());
        }
    }

    /** What a framework asks of cities beyond its ratios and limits. */
    @Serdeable
    record FloorsReply(
            boolean withoutDeductible,
            boolean withoutDiseases,
            boolean someOutpatientAid,
            boolean specialLikeInpatient,
            List<LimitReply> limits,
            String clause) {

        static FloorsReply of(Floors floors) {
            return new FloorsReply(
                    floors.withoutDeductible(),
                    floors.withoutDiseases(),
                    floors.someOutpatientAid(),
                    floors.specialLikeInpatient(),
                    floors.limits().stream().map(LimitReply::of).toList(),
                    floors.clause().number());
        }
    }

    /** How an open place of the document was read. */
    @Serdeable
    record ReadingReply(String subject, String clause, String text) {}

    static PolicyReply of(PolicyPack pack, LocalDate day, Wording wording) {
        var designation = pack.designation();
        return new PolicyReply(
                EditionReply.of(pack, wording),
                day,
                pack.edition().isProvisionalOn(day),
                new CountedReply(pack.expense().base(), pack.expense().clause().number()),
                pack.recipients().number(),
                pack.classes().stream()
                        .map(each -> new ClassReply(
                                each.id(),
                                wording.label(each.label()),
                                ConditionText.of(each.condition()),
                                each.clause().number()))
                        .toList(),
                pack.servingDays().stream()
                        .map(each -> new CertificatesReply(
                                ConditionText.of(each.certificates()),
                                each.monthsBack(),
                                each.calendarYear(),
                                each.clause().number()))
                        .toList(),
                pack.ranking().stream()
                        .map(rank -> rank.stream().map(AidClass::id).sorted().toList())
                        .toList(),
                new DesignationReply(
                        designation.acceptsEmergency(),
                        designation.acceptsReferral(),
                        designation.clause().number()),
                pack.carveOuts().stream()
                        .map(each -> new CarveOutReply(
                                wording.label(each.label()),
                                ConditionText.of(each.patients()),
                                listIds(each.diseases().in()),
                                listIds(each.diseases().otherThan()),
                                each.clause().number()))
                        .toList(),
                pack.diseases().stream().map(list -> diseases(list, wording)).toList(),
                listIds(pack.specialDiseases()),
                pack.pools().stream().map(pool -> PoolReply.of(pool, wording)).toList(),
                pack.benefits().stream()
                        .map(benefit -> BenefitReply.of(benefit, day, wording))
                        .toList(),
                pack.unaided().stream()
                        .filter(unaided -> unaided.validity().includes(day))
                        .map(unaided -> ExclusionReply.of(unaided, wording))
                        .toList(),
                pack.hospitalRules().stream().map(HospitalRuleReply::of).toList(),
                pack.criticalIllnessTilt().stream()
                        .filter(tilt -> tilt.validity().includes(day))
                        .map(tilt -> TiltReply.of(tilt, wording))
                        .toList(),
                pack.depositWaiver().stream()
                        .filter(waiver -> waiver.validity().includes(day))
                        .map(waiver -> WaiverReply.of(waiver, wording))
                        .toList(),
                pack.floors().stream().map(FloorsReply::of).toList(),
                pack.frameworks().stream()
                        .map(each -> each.jurisdiction().value())
                        .toList(),
                pack.chapters()
                        .enrolment()
                        .map(each -> EnrolmentReply.of(each, wording))
                        .orElse(null),
                pack.chapters().warnings().stream()
                        .map(rule -> WarningReply.of(rule, wording))
                        .toList(),
                pack.chapters().applications().stream()
                        .filter(rule -> rule.validity().includes(day))
                        .map(rule -> ApplicationRuleReply.of(rule, wording))
                        .toList(),
                pack.readings().stream()
                        .map(reading -> new ReadingReply(
                                reading.subject(), reading.clause().number(), wording.label(reading.text())))
                        .toList());
    }

    private static List<String> listIds(List<DiseaseList> lists) {
        return lists.stream().map(DiseaseList::id).toList();
    }

    static List<String> ids(List<AidClass> classes) {
        return classes.stream().map(AidClass::id).toList();
    }

    private static DiseaseListReply diseases(DiseaseList list, Wording wording) {
        return new DiseaseListReply(
                list.id(),
                wording.label(list.label()),
                list.clause().number(),
                list.diseases().stream()
                        .map(disease -> DiseaseReply.of(disease, wording))
                        .toList());
    }
}
