package medassist.domain.entitlement;

import medassist.domain.money.Money;

/**
 * The part of a bill inside policy scope that another scheme pays in full 由其他渠道保障, such as antipsychotic medicines.
 *
 * @param scheme who pays it, empty where nothing is carved out
 * @param amount no more than what is inside policy scope
 */
public record CarvedOut(String scheme, Money amount) {

    public static final CarvedOut NONE = new CarvedOut("", Money.ZERO);

    public boolean isStated() {
        return !scheme.isEmpty();
    }
}
