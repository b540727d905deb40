package medassist.domain.recipient;

/**
 * To whom and to which account what a person is owed is paid 收款人.
 *
 * @param name as the bank knows it
 * @param bank its name, empty where the account alone says enough
 * @param account its number
 * @param reason why somebody else than the person is paid, empty where nobody says
 */
public record Payee(String name, String bank, String account, Relation relation, String reason) {

    /** Of a person of whom no account is known. */
    public static final Payee NONE = new Payee("", "", "", Relation.SELF, "");

    private static final int SHOWN = 4;

    /** What the payee is to the person 与本人关系. */
    public enum Relation {
        /** 本人 */
        SELF,
        /** 监护人 */
        GUARDIAN,
        /** 继承人 */
        HEIR,
        /** 机构, such as a home in which the person lives */
        INSTITUTION
    }

    /** Whether an account is known. */
    public boolean isKnown() {
        return !account.isEmpty();
    }

    /** An account as everybody may see it 账号脱敏: its last four digits. */
    public static String maskedAccount(String account) {
        int hidden = Math.max(0, account.length() - SHOWN);
        return "*".repeat(hidden) + account.substring(hidden);
    }

    /** Hides everything: name and account must never reach a log. */
    @Override
    public String toString() {
        return "Payee[hidden]";
    }
}
