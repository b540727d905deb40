package medassist.rest.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/** What one benefit pays, on the wire. */
@Serdeable
public record BenefitReply(
        String benefit,
        @JsonProperty("class") String aidClass,
        Fund fund,
        Money base,
        Money deductibleApplied,
        Money counted,
        String ratio,
        Money uncapped,
        Money amount,
        List<Pool> pools,
        String clause,
        List<Passed> passedOver) {

    /** What a benefit takes from a pool. */
    @Serdeable
    public record Pool(String pool, Money limit, Money paidBefore, Money paidAfter) {

        static Pool of(PoolDraw draw) {
            return new Pool(draw.pool(), draw.limit(), draw.paidBefore(), draw.paidAfter());
        }
    }

    /** A class that would have paid no more. */
    @Serdeable
    public record Passed(@JsonProperty("class") String aidClass, Money amount) {

        static Passed of(PassedOver passedOver) {
            return new Passed(passedOver.aidClass(), passedOver.amount());
        }
    }

    public static BenefitReply of(Award award) {
        var terms = award.terms();
        return new BenefitReply(
                terms.benefit(),
                terms.aidClass(),
                terms.fund(),
                award.base(),
                award.deductibleApplied(),
                award.counted(),
                terms.ratio().toString(),
                award.uncapped(),
                award.amount(),
                award.pools().stream().map(Pool::of).toList(),
                terms.clause().number(),
                award.passedOver().stream().map(Passed::of).toList());
    }
}
