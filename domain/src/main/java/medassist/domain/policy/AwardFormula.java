package medassist.domain.policy;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterName;
import medassist.domain.recipient.Category;

/** How much is granted on application, and of what 依申请救助的算法. */
public sealed interface AwardFormula {

    /**
     * A bill that was not settled at the counter, by the automatic terms of its day, as if settled then 手工报销.
     *
     * @param lastDay of the year after the invoice's on which it may still be received; where empty, the parameter
     *     {@code claim.deadline} says it, or nobody does
     */
    record AutomaticTerms(Optional<MonthDay> lastDay) implements AwardFormula {

        /** Says the last day where the document does not. */
        public static final ParameterName DEADLINE = new ParameterName("claim.deadline");
    }

    /**
     * The terms of a class in a benefit, on bills of the months before the month in which the person applied 追溯救助. It is granted
     * once in the year in which the certificate begins.
     *
     * @param certificate by whose first day it is decided
     * @param benefit whose care counts, in which no class served the bills that do, and whose deductible is the year's; by id
     * @param aidClass whose terms those are
     * @param months how many months count
     */
    record BillsBefore(Category certificate, String benefit, AidClass aidClass, int months) implements AwardFormula {}

    /**
     * By terms that a county states between bounds, on what remains of the bills of the months before 因病一次性救助.
     *
     * @param certificate by whose first day it is decided, for who has one; for any other recipient by the day on which the
     *     application was received
     * @param treatedIn where others than those must have been treated
     * @param leastDeductible the lowest that a county may state
     * @param leastRatio the lowest
     * @param highestLimit the highest limit a year
     */
    record StatedTerms(
            Category certificate,
            DivisionCode treatedIn,
            int months,
            Money leastDeductible,
            Ratio leastRatio,
            Money highestLimit,
            Pool pool)
            implements AwardFormula {}

    /**
     * What brings the share paid of the year's cost inside policy scope up to a target 倾斜救助.
     *
     * @param threshold what of the year's burden must remain, itself enough
     * @param targets in the order in which they are brought up
     */
    record UpToShare(Money threshold, List<Target> targets, PoolLimit limit) implements AwardFormula {

        public UpToShare {
            targets = List.copyOf(targets);
        }
    }

    /** The share that is to be paid of the cost of some care. */
    record Target(Set<CareType> care, Ratio share) {

        public Target {
            care = CareType.setOf(care);
        }
    }

    /**
     * A share of the cost that experts accept as reasonable 特殊救助.
     *
     * @param shares by class; of several of which the person is one, the highest counts
     */
    record ShareOfAccepted(List<ClassShare> shares, PoolLimit limit) implements AwardFormula {

        public ShareOfAccepted {
            shares = List.copyOf(shares);
        }
    }

    /** The share of a class. */
    record ClassShare(AidClass aidClass, Ratio share) {}

    /**
     * What lies of an accepted burden above the ceiling of a person's year 负担封顶.
     *
     * @param parameter that says the ceiling
     * @param stated by year, what the document says itself where the parameter says nothing
     */
    record AboveCeiling(ParameterName parameter, Map<Integer, Money> stated, Pool pool) implements AwardFormula {

        public AboveCeiling {
            stated = Map.copyOf(stated);
        }
    }

    /** The pool that it draws on; empty where the terms of bills say it. */
    default Optional<Pool> ownPool() {
        return switch (this) {
            case AutomaticTerms _, BillsBefore _ -> Optional.empty();
            case StatedTerms terms -> Optional.of(terms.pool());
            case UpToShare share -> Optional.of(share.limit().pool());
            case ShareOfAccepted share -> Optional.of(share.limit().pool());
            case AboveCeiling ceiling -> Optional.of(ceiling.pool());
        };
    }
}
