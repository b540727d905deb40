package medassist.contracts.city;

import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.Deductible;
import medassist.domain.policy.Edition;
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Scale;
import medassist.domain.policy.Terms;

/** A made-up place that pays as {@link City} does, of what lies above a deductible, where its parameters say deductible and limit. */
public final class Suburb {

    public static final DivisionCode CODE = new DivisionCode("999950");

    /** The parameter that says the deductible, of 100 to 500 yuan. */
    public static final ParameterName DEDUCTIBLE = new ParameterName("income.rural");

    /** The parameter that says the limit, of 1,000 to 5,000 yuan. */
    public static final ParameterName LIMIT = new ParameterName("ceiling.burden");

    public static final PolicyPack PACK =
            pack(new City().policyPacks.library().packs().getFirst());

    private Suburb() {}

    private static PolicyPack pack(PolicyPack city) {
        return new PolicyPack(
                CODE,
                new Label("示例郊区", "Suburb"),
                edition(city.edition()),
                city.expense(),
                city.recipients(),
                city.classes(),
                city.servingDays(),
                city.ranking(),
                city.designation(),
                city.carveOuts(),
                city.diseases(),
                city.specialDiseases(),
                city.pools(),
                city.benefits().stream().map(Suburb::benefit).toList(),
                city.unaided(),
                city.hospitalRules(),
                city.criticalIllnessTilt(),
                city.depositWaiver(),
                city.floors(),
                city.frameworks(),
                city.readings());
    }

    private static Edition edition(Edition city) {
        return new Edition(
                new PackVersion("suburb", "89abcdef01234567"),
                city.document(),
                city.inForce(),
                city.inForceClause(),
                city.knownFrom(),
                city.checkedThrough(),
                city.replaces());
    }

    private static Benefit benefit(Benefit benefit) {
        return new Benefit(
                benefit.id(),
                benefit.label(),
                benefit.base(),
                benefit.covers(),
                benefit.clause(),
                benefit.terms().stream().map(Suburb::terms).toList());
    }

    private static Terms terms(Terms terms) {
        var pool = terms.limits().getFirst().pool();
        return new Terms(
                terms.aidClass(),
                terms.validity(),
                new Scale(Deductible.by(figure(DEDUCTIBLE, "100", "500"), false), Ratios.of(Ratio.ofPercent("70%"))),
                List.of(PoolLimit.by(pool, figure(LIMIT, "1000", "5000"))),
                terms.fund(),
                terms.clause());
    }

    private static ParameterFigure figure(ParameterName name, String atLeast, String atMost) {
        return new ParameterFigure(name, Money.ofYuan(atLeast), Money.ofYuan(atMost));
    }
}
