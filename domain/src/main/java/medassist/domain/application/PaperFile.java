package medassist.domain.application;

import java.util.Arrays;
import java.util.Optional;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;

/**
 * The picture of a paper that was handed in with an application 申请材料影像.
 *
 * @param fileId unique for its application, as {@link HandedIn#fileId} names it
 * @param size in bytes
 * @param sha256 of its bytes
 * @param stamp when and by whom it was handed in
 */
public record PaperFile(ApplicationKey application, String fileId, Type type, int size, String sha256, Stamp stamp) {

    /** The largest picture, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** What a picture may be, told by how its bytes begin. */
    public enum Type {
        PDF("application/pdf", "25504446"),
        JPEG("image/jpeg", "FFD8FF"),
        PNG("image/png", "89504E470D0A1A0A");

        private final String mediaType;
        private final String beginning;

        Type(String mediaType, String beginning) {
            this.mediaType = mediaType;
            this.beginning = beginning;
        }

        /** Its media type (RFC 6838). */
        public String mediaType() {
            return mediaType;
        }

        /** What bytes are; empty where they are none of these. */
        public static Optional<Type> of(byte[] content) {
            return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
        }

        private boolean begins(byte[] content) {
            int length = beginning.length() / 2;
            if (content.length < length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if ((content[i] & 0xFF) != Integer.parseInt(beginning, 2 * i, 2 * i + 2, 16)) {
                    return false;
                }
            }
            return true;
        }
    }
}
