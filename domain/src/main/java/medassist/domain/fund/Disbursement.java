package medassist.domain.fund;

import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * How far what a fund has promised has come on one way 申请与支付进度. The stages are never mixed.
 *
 * @param applied what was asked to be paid: cleared applications, prepared batches, approved lists
 * @param paid what was paid, as finance, the bank or the tax bureau says
 */
public record Disbursement(Fund fund, Way way, Money applied, Money paid) {

    /** To whom money goes. */
    public enum Way {
        /** 定点医疗机构 */
        INSTITUTIONS,
        /** 救助对象本人 */
        PERSONS,
        /** 代缴参保费 */
        ENROLMENT
    }
}
