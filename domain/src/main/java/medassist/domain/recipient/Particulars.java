package medassist.domain.recipient;

/**
 * What is known of a person beside what bills are decided by 人员信息; what nobody has said is empty.
 *
 * @param county the county of the city 区县 in which the person lives, who pays what its finance bears; a division code
 * @param household the number of the household 户号, and whether the person is its head 户主
 * @param payee to whom what the person is owed is paid
 */
public record Particulars(String county, Residence residence, Household household, String phone, Payee payee) {

    /** Of a person of whom nothing else is known. */
    public static final Particulars NONE = new Particulars("", Residence.UNSTATED, Household.NONE, "");

    private static final int SHOWN = 7;

    /** Of a person of whom no account is known. */
    public Particulars(String county, Residence residence, Household household, String phone) {
        this(county, residence, household, phone, Payee.NONE);
    }

    /** Whether the person lives in town or in the country 城乡属性. */
    public enum Residence {
        URBAN,
        RURAL,
        /** Nobody has said. */
        UNSTATED
    }

    /** A household by its number, and whether the person is its head. */
    public record Household(String number, boolean head) {

        public static final Household NONE = new Household("", false);
    }

    /** The same with an account. */
    public Particulars with(Payee known) {
        return new Particulars(county, residence, household, phone, known);
    }

    /** A telephone number as everybody may see it 电话脱敏: its first three and last four digits, such as 138****0011. */
    public static String maskedPhone(String phone) {
        return phone.length() <= SHOWN
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - SHOWN) + phone.substring(phone.length() - 4);
    }

    /** Hides everything: a telephone number must never reach a log. */
    @Override
    public String toString() {
        return "Particulars[hidden]";
    }
}
