package medassist.persistence.policy;

import medassist.application.answering.ContentDigest;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;

/** The text of a pack, by the name of its file. */
record PackText(String file, String text) {

    /** @throws PolicyPackException if the text is no sound pack */
    PolicyPack read() {
        return PackReader.read(PackNode.root(file, text), version());
    }

    /** Names exactly this text, under the file's name. */
    private PackVersion version() {
        return new PackVersion(file.replaceFirst("\\.ya?ml$", ""), ContentDigest.of(text));
    }
}
