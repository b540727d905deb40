package medassist.persistence.policy;

import medassist.application.answering.ContentDigest;
import medassist.domain.policy.PolicyPack;

/** The text of a pack, by the name of its file. */
record PackText(String file, String text) {

    private static final int DIGITS = 12;

    /** @throws PolicyPackException if the text is no sound pack */
    PolicyPack read() {
        return PackReader.read(PackNode.root(file, text), version());
    }

    /** Names exactly this text: another text has another version, whatever its file is called. */
    private String version() {
        return file.replaceFirst("\\.ya?ml$", "") + "@" + ContentDigest.of(text).substring(0, DIGITS);
    }
}
