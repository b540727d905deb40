package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/**
 * What one class is owed in one benefit over a time 救助标准.
 *
 * @param scale how much of a base is paid before limits
 * @param limits one for every pool that a payout may draw on; none where the document sets no limit
 */
public record Terms(
        AidClass aidClass, Validity validity, Scale scale, List<PoolLimit> limits, Fund fund, Clause clause) {

    public Terms {
        limits = List.copyOf(limits);
    }

    /** Terms of one ratio of what lies above a deductible. */
    public Terms(
            AidClass aidClass,
            Validity validity,
            Money deductible,
            Ratio ratio,
            List<PoolLimit> limits,
            Fund fund,
            Clause clause) {
        this(aidClass, validity, Scale.of(deductible, ratio), limits, fund, clause);
    }

    /** The year's deductible 起付线. */
    public Money deductible() {
        return scale.deductible().amount();
    }

    /** The ratio 救助比例, or the ratios of its segments. */
    public Ratios ratio() {
        return scale.ratios();
    }

    /** The amounts that parameters say and that were not looked up. */
    Stream<ParameterFigure> figures() {
        return Stream.concat(
                scale.deductible().parameter().stream(), limits.stream().flatMap(limit -> limit.parameter().stream()));
    }

    /** The same with what is known of such amounts. */
    Terms with(KnownFigures ofDeductible, KnownFigures ofLimits) {
        return new Terms(
                aidClass,
                validity,
                new Scale(scale.deductible().with(ofDeductible), scale.ratios()),
                limits.stream().map(limit -> limit.with(ofLimits)).toList(),
                fund,
                clause);
    }

    /** Whether the person is owed them on the day. */
    public boolean concern(Applicant applicant, LocalDate day) {
        return aidClass.includes(applicant) && validity.includes(day);
    }

    /** The limits of the pools on which a payout for this type of care draws. */
    public List<PoolLimit> limitsOf(CareType careType) {
        for (PoolLimit limit : limits) {
            if (!limit.pool().care().contains(careType)) {
                return limits.stream()
                        .filter(each -> each.pool().care().contains(careType))
                        .toList();
            }
        }
        return limits;
    }

    /** The lowest limit on a payout for this type of care; empty where there is no limit. */
    public Optional<Money> lowestLimitOf(CareType careType) {
        return limitsOf(careType).stream().map(PoolLimit::limit).reduce(Money::min);
    }
}
