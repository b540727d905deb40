package medassist.domain.policy;

/**
 * Names one exact text of a pack 政策包版本.
 *
 * @param pack the pack's own name, the same for all its versions
 * @param sha256 of the text, in hexadecimal digits
 * @param name what settlements keep: the pack's own name and the beginning of the digest
 */
public record PackVersion(String pack, String sha256, String name) {

    private static final int DIGITS = 12;

    public PackVersion(String pack, String sha256) {
        this(pack, sha256, pack + "@" + sha256.substring(0, Math.min(DIGITS, sha256.length())));
    }

    @Override
    public String toString() {
        return name;
    }
}
