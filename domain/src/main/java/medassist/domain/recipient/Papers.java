package medassist.domain.recipient;

/**
 * What stands on a certificate, by which nothing is decided 证件信息; what nobody has said is empty.
 *
 * @param number its number 证件编号; of a disability, the identity number with type and grade behind it
 * @param issuingDivision the division of the authority that issued it
 * @param household the household 户号 to which it was given
 */
public record Papers(String number, String issuingDivision, String household) {

    /** Of a certificate of which nothing else is known. */
    public static final Papers NONE = new Papers("", "", "");

    /** Hides everything: a certificate's number may contain an identity number. */
    @Override
    public String toString() {
        return "Papers[hidden]";
    }
}
