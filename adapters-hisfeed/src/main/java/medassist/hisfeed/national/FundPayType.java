package medassist.hisfeed.national;

import medassist.domain.entitlement.GrantedTerms;

/** The codes of who pays 基金支付类型 (fund_pay_type). */
final class FundPayType {

    /** 医疗救助基金; also stands where nothing is paid. */
    static final String ASSISTANCE = "610100";

    private static final String RE_ASSISTANCE = "610102";
    private static final String COUNTY_FINANCE = "640100";
    private static final String OTHER = "999997";

    private FundPayType() {}

    static String of(GrantedTerms terms) {
        return switch (terms.fund()) {
            case ASSISTANCE_FUND -> terms.benefit().equals("re-assistance") ? RE_ASSISTANCE : ASSISTANCE;
            case COUNTY_FINANCE -> COUNTY_FINANCE;
            case WARM_HEART_FUND -> OTHER;
        };
    }
}
