package medassist.domain.fund;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import medassist.domain.application.AidApplication;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * What a fund is bound to pay because something was decided 已承诺支出.
 *
 * @param aidClass the class by which it was decided; empty where it was by none
 * @param cases how many decisions it is of; below zero where they are taken back
 * @param amount below zero where it is taken back
 */
public record Commitment(Fund fund, Purpose purpose, String aidClass, long cases, Money amount) {

    /** To what sums are kept apart. */
    private record Group(Fund fund, Purpose purpose, String aidClass) implements Comparable<Group> {

        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::fund).thenComparing(Group::purpose).thenComparing(Group::aidClass);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** What a settlement binds funds to: one of each benefit that pays anything. */
    public static List<Commitment> of(Adjudication adjudication) {
        return adjudication.awards().stream()
                .filter(award -> !award.amount().isZero())
                .map(award -> new Commitment(
                        award.terms().fund(),
                        Purpose.benefit(award.terms().benefit()),
                        award.terms().aidClass(),
                        1,
                        award.amount()))
                .toList();
    }

    /** What is granted on application binds a fund to; nothing where it is not, or a settlement says it. */
    public static List<Commitment> of(AidApplication application) {
        return application
                .award()
                .filter(award ->
                        application.settlement().isEmpty() && !award.amount().isZero())
                .map(award ->
                        new Commitment(award.fund(), Purpose.application(application.kind()), "", 1, award.amount()))
                .stream()
                .toList();
    }

    /** What an adjustment that is posted binds funds to. It is of no further case. */
    static List<Commitment> of(AidByFund due) {
        return due.amounts().entrySet().stream()
                .map(each -> new Commitment(each.getKey(), Purpose.ADJUSTMENT, "", 0, each.getValue()))
                .toList();
    }

    /** The same taken back. */
    Commitment negated() {
        return new Commitment(fund, purpose, aidClass, Math.negateExact(cases), amount.negated());
    }

    /** What commitments come to: one of a fund, purpose and class, in that order; none of nothing. */
    public static List<Commitment> sum(Collection<Commitment> commitments) {
        Map<Group, Commitment> sums = new TreeMap<>();
        commitments.forEach(each -> sums.merge(
                new Group(each.fund, each.purpose, each.aidClass),
                each,
                (one, other) -> new Commitment(
                        one.fund,
                        one.purpose,
                        one.aidClass,
                        Math.addExact(one.cases, other.cases),
                        one.amount.plus(other.amount))));
        var all = new ArrayList<>(sums.values());
        all.removeIf(each -> each.cases == 0 && each.amount.isZero());
        return List.copyOf(all);
    }
}
