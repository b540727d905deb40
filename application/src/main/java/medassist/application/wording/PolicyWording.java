package medassist.application.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.money.Money;
import medassist.domain.money.Ratios;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.CareType;
import medassist.domain.policy.CarveOut;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.Deductible;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.Designation;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Reading;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningThreshold;

/** Says what packs provide, to clerks, patients and policy officers 政策说明. */
public final class PolicyWording {

    private final Wording wording;
    private final Texts texts;

    PolicyWording(Wording wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /** Name, document, version and days of a pack, as it decides for a day. */
    public String title(PolicyPack pack, LocalDate day) {
        var edition = pack.edition();
        return texts.text(
                edition.isProvisionalOn(day) ? "sheet.title.provisional" : "sheet.title",
                wording.label(pack.name()),
                edition.document().number(),
                edition.version(),
                edition.inForce(),
                edition.checkedThrough().toString(),
                day.toString());
    }

    /** The heads of the columns of a table of terms. */
    public List<String> termsHeader() {
        return List.of(
                texts.text("sheet.class"),
                texts.text("figure.deductible"),
                texts.text("figure.ratio"),
                texts.text("sheet.limits"),
                texts.text("figure.fund"),
                texts.text("sheet.clause"));
    }

    public String noLimit() {
        return texts.text("sheet.noLimit");
    }

    public String coverage(Coverage coverage) {
        String care = coverage.care().stream().sorted().map(this::careType).collect(Collectors.joining(separator()));
        DiseaseScope diseases = coverage.diseases();
        String in = labels(diseases.in());
        String otherThan = labels(diseases.otherThan());
        if (diseases.isAny()) {
            return care;
        }
        if (diseases.otherThan().isEmpty()) {
            return texts.text("sheet.diseases", care, in);
        }
        return diseases.in().isEmpty()
                ? texts.text("sheet.diseasesOther", care, otherThan)
                : texts.text("sheet.diseasesWithout", care, in, otherThan);
    }

    private String labels(List<DiseaseList> lists) {
        return lists.stream().map(DiseaseList::label).map(wording::label).collect(Collectors.joining(separator()));
    }

    /** A limit of a pool. */
    public String limit(PoolLimit limit) {
        return limit.parameter().map(this::parameter).orElseGet(() -> yuan(limit.limit()));
    }

    private String parameter(ParameterFigure figure) {
        return texts.text("sheet.parameter", figure.name(), yuan(figure.atLeast()), yuan(figure.atMost()));
    }

    /** A deductible, and whether it counts from the first yuan. */
    public String deductible(Deductible deductible) {
        String amount = deductible.parameter().map(this::parameter).orElseGet(() -> yuan(deductible.amount()));
        return deductible.fromFirstYuan() ? texts.text("sheet.deductible.fromFirstYuan", amount) : amount;
    }

    /** One ratio, or those of the segments. */
    public String ratios(Ratios ratios) {
        return ratios.segments().stream()
                .map(each -> each.above().isZero()
                        ? each.ratio().toString()
                        : texts.text("sheet.ratio.above", yuan(each.above()), each.ratio()))
                .collect(Collectors.joining(separator()));
    }

    private static String yuan(Money money) {
        return money.toString().replace(".00", "");
    }

    public String careType(CareType careType) {
        return texts.text("careType." + careType);
    }

    public String unaided(Exclusion unaided) {
        return texts.text(
                "sheet.unaided",
                texts.text("unaided." + unaided.kind()),
                unaided.covers().stream().map(this::coverage).collect(Collectors.joining("; ")),
                classes(unaided.classes()),
                unaided.clause());
    }

    public String hospitalRule(HospitalRule rule) {
        return texts.text("sheet.hospital", rule.shareOfTotalFee(), classes(rule.classes()), rule.clause());
    }

    public String tilt(CriticalIllnessPreference tilt) {
        var favours = new ArrayList<String>();
        if (tilt.deductibleReduction().basisPoints() > 0) {
            favours.add(texts.text("sheet.tilt.deductible", tilt.deductibleReduction()));
        }
        if (tilt.ratioIncrease().basisPoints() > 0) {
            favours.add(texts.text(
                    "sheet.tilt.ratio", tilt.ratioIncrease().toString().replace("%", "")));
        }
        if (tilt.uncapped()) {
            favours.add(texts.text("sheet.tilt.uncapped"));
        }
        if (tilt.specialMedicinesFromFirstYuan()) {
            favours.add(texts.text("sheet.tilt.specialMedicines"));
        }
        return texts.text("sheet.tilt", classes(tilt.classes()), String.join(separator(), favours), tilt.clause());
    }

    /** Of whose burdens the office is warned, from how much on, and with whom that is shared. */
    public String warning(WarningRule rule) {
        String threshold = switch (rule.threshold()) {
            case WarningThreshold.Stated(var amount) -> texts.text("warning.amount", yuan(amount));
            case WarningThreshold.OfFigure(var name, int percent) ->
                texts.text("warning.figure", name, String.valueOf(percent));
        };
        return texts.text(
                "warning.rule",
                wording.label(rule.label()),
                wording.measure(rule.measure()),
                texts.text(rule.inclusive() ? "warning.atLeast" : "warning.above", threshold),
                rule.sharedWith().stream()
                        .map(receiver -> texts.text("receiver." + receiver))
                        .collect(Collectors.joining(wording.isEnglish() ? ", " : "、")),
                rule.clause());
    }

    /** What is granted on application, and how much of what. */
    public String application(ApplicationRule rule) {
        String granted = switch (rule.formula()) {
            case AwardFormula.AutomaticTerms(var lastDay) ->
                lastDay.map(day -> texts.text(
                                "application.automaticTerms.until",
                                day.toString().substring(2)))
                        .orElseGet(() -> texts.text("application.automaticTerms"));
            case AwardFormula.BillsBefore(var _, var _, var aidClass, int months) ->
                texts.text("application.billsBefore", String.valueOf(months), wording.label(aidClass.label()));
            case AwardFormula.StatedTerms terms ->
                texts.text(
                        "application.statedTerms",
                        String.valueOf(terms.months()),
                        yuan(terms.leastDeductible()),
                        terms.leastRatio(),
                        yuan(terms.highestLimit()));
            case AwardFormula.UpToShare share ->
                texts.text(
                        "application.upToShare",
                        yuan(share.threshold()),
                        share.targets().stream()
                                .map(target -> cares(target.care()) + " " + target.share())
                                .collect(Collectors.joining(separator())),
                        limit(share.limit()));
            case AwardFormula.ShareOfAccepted share ->
                texts.text(
                        "application.shareOfAccepted",
                        share.shares().stream()
                                .map(each -> wording.label(each.aidClass().label()) + " " + each.share())
                                .collect(Collectors.joining(separator())),
                        limit(share.limit()));
            case AwardFormula.AboveCeiling ceiling -> texts.text("application.aboveCeiling", ceiling.parameter());
        };
        return texts.text("application.rule", wording.label(rule.label()), granted, rule.clause());
    }

    private String cares(Set<CareType> care) {
        return care.stream().sorted().map(this::careType).collect(Collectors.joining(wording.isEnglish() ? ", " : "、"));
    }

    /** Whose own premium is subsidised, how far, and by whom. */
    public String subsidy(SubsidyRule rule) {
        boolean isWithoutYears =
                rule.share() instanceof SubsidyShare.ByYear || rule.toYear() == SubsidyRule.WITHOUT_END;
        String years = isWithoutYears
                ? ""
                : texts.text("subsidy.years", String.valueOf(rule.fromYear()), String.valueOf(rule.toYear()));
        return texts.text(
                "subsidy.rule",
                wording.label(rule.label()),
                wording.scheme(rule.scheme(), rule.shares()),
                share(rule.share()),
                wording.payer(rule.payer()),
                rule.clause(),
                years);
    }

    private String share(SubsidyShare share) {
        return switch (share) {
            case SubsidyShare.OfPremium(var ratio) -> texts.text("subsidy.share", ratio);
            case SubsidyShare.ByYear(var ratios) ->
                ratios.entrySet().stream()
                        .map(each -> texts.text("subsidy.share.year", String.valueOf(each.getKey()), each.getValue()))
                        .collect(Collectors.joining(wording.isEnglish() ? ", " : "、"));
            case SubsidyShare.FixedSum(var category) -> texts.text("subsidy.share.fixed", "subsidy.fixed." + category);
            case SubsidyShare.CountyRate() -> texts.text("subsidy.share.county");
        };
    }

    public String waiver(DepositWaiver waiver) {
        var where = new ArrayList<String>();
        if (waiver.withinCity()) {
            where.add(texts.text("sheet.waiver.withinCity"));
        }
        if (waiver.onReferral()) {
            where.add(texts.text("sheet.waiver.onReferral"));
        }
        return texts.text("sheet.waiver", classes(waiver.classes()), String.join(separator(), where), waiver.clause());
    }

    public String carveOut(CarveOut carveOut) {
        return texts.text("sheet.carveOut", wording.label(carveOut.label()), carveOut.clause());
    }

    public String designation(Designation designation) {
        var also = new ArrayList<String>();
        if (designation.acceptsEmergency()) {
            also.add(texts.text("sheet.designation.emergency"));
        }
        if (designation.acceptsReferral()) {
            also.add(texts.text("sheet.designation.referral"));
        }
        return also.isEmpty()
                ? texts.text("sheet.designation", designation.clause())
                : texts.text("sheet.designation.also", String.join(separator(), also), designation.clause());
    }

    public String reading(Reading reading) {
        return texts.text("sheet.reading", reading.clause(), wording.label(reading.text()));
    }

    private String classes(List<AidClass> classes) {
        return classes.stream().map(AidClass::label).map(wording::label).collect(Collectors.joining(separator()));
    }

    private String separator() {
        return texts.text("explain.separator");
    }
}
