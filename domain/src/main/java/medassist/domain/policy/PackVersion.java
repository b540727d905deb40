package medassist.domain.policy;

/**
 * Names one exact text of a pack 政策包版本.
 *
 * @param pack the pack's own name, the same for all its versions
 * @param sha256 of the text, in hexadecimal digits
 */
public record PackVersion(String pack, String sha256) {

    private static final int DIGITS = 12;

    /** The name that settlements keep: the pack's own and the beginning of the digest. */
    @Override
    public String toString() {
        return pack + "@" + sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }
}
