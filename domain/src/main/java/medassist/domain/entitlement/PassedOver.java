package medassist.domain.entitlement;

import medassist.domain.money.Money;
import medassist.domain.policy.Label;

/** A class the person also qualified for, which would have paid no more 就高不重复. */
public record PassedOver(String aidClass, Label label, Money amount) {}
