package medassist.domain.recipient;

/**
 * What is known of a person beside what bills are decided by 人员信息; what nobody has said is empty.
 *
 * @param county the county of the city 区县 in which the person lives, who pays what its finance bears; a division code
 * @param household the number of the household 户号, and whether the person is its head 户主
 */
public record Particulars(String county, Residence residence, Household household, String phone) {

    /** Of a person of whom nothing else is known. */
    public static final Particulars NONE = new Particulars("", Residence.UNSTATED, Household.NONE, "");

    private static final int SHOWN = 7;

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
