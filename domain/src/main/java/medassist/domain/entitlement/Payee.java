package medassist.domain.entitlement;

/** Who gets the assistance 收款方. */
public enum Payee {
    /** 医疗机构: it advanced the assistance at its counter, and is paid by clearing. */
    INSTITUTION,
    /** 个人: the person paid the institution first, and is paid by the office. */
    PERSON,
    /** Not said: the institution, where it was designated on the settlement date, else the person. */
    UNSTATED;

    Payee at(boolean designatedInstitution) {
        return switch (this) {
            case INSTITUTION, PERSON -> this;
            case UNSTATED -> designatedInstitution ? INSTITUTION : PERSON;
        };
    }
}
