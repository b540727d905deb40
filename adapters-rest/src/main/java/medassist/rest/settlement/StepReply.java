package medassist.rest.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import medassist.application.wording.Wording;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.HospitalCharge;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Reason;
import medassist.domain.entitlement.Step;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A step of an explanation on the wire: what went in, what was done, what came out, and by which clause. */
@Serdeable
record StepReply(
        Operation operation,
        @Nullable String benefit,

        @Nullable @JsonProperty("class") String aidClass,

        @Schema(description = "What went in, by name: amounts in yuan, percentages, dates")
        Map<String, String> inputs,

        @Nullable String result,
        @Nullable String clause,

        @Nullable @Schema(description = "What held the payout: NO_BURDEN, DEDUCTIBLE, RATIO, or the name of a pool")
        String bound,

        @Nullable @Schema(description = "How much more one more yuan would have brought")
        Money ofOneMoreYuan,

        List<Passed> passedOver,

        @Schema(description = "The step in sentences for a patient")
        List<String> sentences) {

    /** What is done in a step. */
    enum Operation {
        CHOOSE_POLICY,
        TAKE_BURDEN,
        TAKE_DEDUCTIBLE,
        APPLY_RATIO,
        APPLY_LIMIT,
        CHOOSE_CLASS,
        AID_NOTHING,
        CHARGE_HOSPITAL,
        LEAVE_TO_PERSON
    }

    /** A class that would have paid no more, and by how much less. */
    @Serdeable
    record Passed(@JsonProperty("class") String aidClass, Money amount, Money lessBy) {}

    static StepReply of(Step step, Wording wording) {
        List<String> sentences = wording.sentences(step);
        return switch (step) {
            case Step.ChoosePolicy(PolicyCitation policy, var settledOn) ->
                plain(
                        Operation.CHOOSE_POLICY,
                        inputs(
                                "settledOn",
                                settledOn,
                                "document",
                                policy.document(),
                                "inForce",
                                policy.inForce(),
                                "knownFrom",
                                policy.knownFrom(),
                                "provisional",
                                policy.provisional()),
                        policy.version(),
                        null,
                        sentences);
            case Step.TakeBurden(PolicyCitation policy, Expense expense, Money burden) ->
                plain(
                        Operation.TAKE_BURDEN,
                        inputs(
                                "counts",
                                policy.expense().base(),
                                "counted",
                                expense.counted(policy.expense().base()),
                                "paid",
                                expense.paid().total(),
                                "paidOutsideScope",
                                expense.paid().outsideScope(),
                                "carvedOut",
                                expense.carvedOut().amount(),
                                "hospitalShare",
                                expense.hospitalShare()),
                        burden,
                        policy.expense().clause().number(),
                        sentences);
            case Step.TakeDeductible(Award award) ->
                ofAward(
                        Operation.TAKE_DEDUCTIBLE,
                        award,
                        inputs(
                                "base",
                                award.base(),
                                "countedBefore",
                                award.countedBefore(),
                                "deductible",
                                award.terms().scale().deductible()),
                        award.counted(),
                        sentences);
            case Step.ApplyRatio(Award award) ->
                ofAward(
                        Operation.APPLY_RATIO,
                        award,
                        inputs(
                                "counted",
                                award.counted(),
                                "ratio",
                                award.terms().ratio()),
                        award.uncapped(),
                        sentences);
            case Step.ApplyLimit(Award award, PoolDraw pool) ->
                ofAward(
                        Operation.APPLY_LIMIT,
                        award,
                        inputs(
                                "uncapped",
                                award.uncapped(),
                                "pool",
                                pool.pool(),
                                "limit",
                                pool.limit(),
                                "paidBefore",
                                pool.paidBefore()),
                        award.uncapped().min(pool.leftBefore()),
                        sentences);
            case Step.ChooseClass(Award award) -> chosen(award, sentences);
            case Step.AidNothing(Reason reason) ->
                plain(
                        Operation.AID_NOTHING,
                        Map.of(),
                        reason.code(),
                        reason.clause().number(),
                        sentences);
            case Step.ChargeHospital(Expense expense, HospitalCharge charge) ->
                plain(
                        Operation.CHARGE_HOSPITAL,
                        inputs(
                                "outOfCatalogue",
                                expense.outOfCatalogue(),
                                "totalFee",
                                expense.totalFee(),
                                "allowed",
                                charge.allowed()),
                        charge.amount(),
                        charge.clause(),
                        sentences);
            case Step.LeaveToPerson(Expense expense, Adjudication adjudication) ->
                plain(
                        Operation.LEAVE_TO_PERSON,
                        inputs(
                                "totalFee",
                                expense.totalFee(),
                                "paid",
                                expense.paid().total(),
                                "carvedOut",
                                expense.carvedOut().amount(),
                                "hospitalShare",
                                expense.hospitalShare(),
                                "assistance",
                                adjudication.assistance(),
                                "hospitalBears",
                                adjudication.hospitalBears()),
                        adjudication.personPays(),
                        null,
                        sentences);
        };
    }

    private static StepReply chosen(Award award, List<String> sentences) {
        return new StepReply(
                Operation.CHOOSE_CLASS,
                award.terms().benefit(),
                award.terms().aidClass(),
                Map.of(),
                award.amount().toString(),
                award.terms().clause().number(),
                award.bound().toString(),
                award.ofOneMoreYuan(),
                award.passedOver().stream()
                        .map(each -> new Passed(
                                each.aidClass(), each.amount(), award.amount().minus(each.amount())))
                        .toList(),
                sentences);
    }

    private static StepReply ofAward(
            Operation operation, Award award, Map<String, String> inputs, Money result, List<String> sentences) {
        return new StepReply(
                operation,
                award.terms().benefit(),
                award.terms().aidClass(),
                inputs,
                result.toString(),
                award.terms().clause().number(),
                null,
                null,
                List.of(),
                sentences);
    }

    private static StepReply plain(
            Operation operation,
            Map<String, String> inputs,
            Object result,
            @Nullable String clause,
            List<String> sentences) {
        return new StepReply(
                operation, null, null, inputs, result.toString(), clause, null, null, List.of(), sentences);
    }

    private static Map<String, String> inputs(Object... namesAndValues) {
        var inputs = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return inputs;
    }
}
