package medassist.domain.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.money.Money;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;

/**
 * What a person may count on by a pack on a day, before any bill 享受待遇.
 *
 * @param classes the classes the person belongs to, in the order of the document; none for who is no recipient
 * @param available the terms of each of them in each benefit
 * @param unaided what the document gives them no terms for
 */
public record Entitlement(
        PolicyPack pack,
        LocalDate day,
        List<AidClass> classes,
        List<Available> available,
        List<Exclusion> unaided,
        List<CriticalIllnessPreference> criticalIllnessTilt,
        List<DepositWaiver> depositWaiver) {

    /**
     * One class's terms in one benefit, with what this year has left of them.
     *
     * @param counted what the year has presented towards the deductible
     */
    public record Available(Benefit benefit, Terms terms, Money counted, List<Left> pools) {

        public Available {
            pools = List.copyOf(pools);
        }

        /** What has still to be presented before anything is paid. */
        public Money deductibleLeft() {
            return terms.deductible().minus(counted).orZeroIfNegative();
        }
    }

    /** What this year has left of a pool by the limit of a class. */
    public record Left(PoolLimit limit, Money paid) {

        public Money left() {
            return PoolDraw.left(limit.limit(), paid);
        }
    }

    public Entitlement {
        classes = List.copyOf(classes);
        available = List.copyOf(available);
        unaided = List.copyOf(unaided);
        criticalIllnessTilt = List.copyOf(criticalIllnessTilt);
        depositWaiver = List.copyOf(depositWaiver);
    }

    /** What the person may count on, with the year's counters as they stand. */
    public static Entitlement of(PolicyPack pack, Applicant applicant, LocalDate day, Counters counters) {
        List<AidClass> classes = pack.classesOf(applicant);
        List<Available> available = pack.benefits().stream()
                .flatMap(benefit -> benefit.termsOn(day).stream()
                        .filter(terms -> classes.contains(terms.aidClass()))
                        .map(terms -> available(benefit, terms, counters)))
                .toList();
        return new Entitlement(
                pack,
                day,
                classes,
                available,
                pack.unaided().stream()
                        .filter(unaided -> unaided.validity().includes(day))
                        .map(unaided -> ofPerson(unaided, classes, available))
                        .filter(unaided -> !unaided.classes().isEmpty()
                                && !unaided.covers().isEmpty())
                        .toList(),
                pack.criticalIllnessTilt().stream()
                        .filter(tilt -> tilt.concerns(applicant, day))
                        .toList(),
                pack.depositWaiver().stream()
                        .filter(waiver -> waiver.concerns(applicant, day))
                        .toList());
    }

    /** The entry for the person's own classes, without the care that another class of theirs is given terms for. */
    private static Exclusion ofPerson(Exclusion unaided, List<AidClass> classes, List<Available> available) {
        return new Exclusion(
                unaided.kind(),
                unaided.classes().stream().filter(classes::contains).toList(),
                unaided.covers().stream()
                        .map(coverage -> new Coverage(
                                coverage.care().stream()
                                        .filter(care ->
                                                available.stream().noneMatch(each -> aids(each, care, coverage)))
                                        .collect(Collectors.toSet()),
                                coverage.diseases()))
                        .filter(coverage -> !coverage.care().isEmpty())
                        .toList(),
                unaided.validity(),
                unaided.clause());
    }

    private static boolean aids(Available available, CareType care, Coverage coverage) {
        return available.benefit().base() == Benefit.Base.IN_POLICY_BURDEN
                && available.benefit().covers().stream()
                        .anyMatch(aided -> aided.care().contains(care)
                                && (aided.diseases().isAny() || aided.diseases().equals(coverage.diseases())));
    }

    /** Whether the law may have changed since somebody made sure of it. */
    public boolean isProvisional() {
        return pack.edition().isProvisionalOn(day);
    }

    private static Available available(Benefit benefit, Terms terms, Counters counters) {
        return new Available(
                benefit,
                terms,
                counters.of(Counter.deductible(benefit.id())),
                terms.limits().stream()
                        .map(limit -> new Left(
                                limit, counters.of(Counter.pool(limit.pool().id()))))
                        .toList());
    }
}
