package medassist.persistence.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import medassist.domain.policy.PolicyPack;

/** The text of a pack, by the name of its file. */
record PackText(String file, String text) {

    private static final int DIGEST_BYTES = 6;

    /** @throws PolicyPackException if the text is no sound pack */
    PolicyPack read() {
        return PackReader.read(PackNode.root(file, text), version());
    }

    /** Names exactly this text: another text has another version, whatever its file is called. */
    private String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return file.replaceFirst("\\.ya?ml$", "") + "@" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
