package medassist.persistence.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The algorithms that fields are encrypted and looked up by 密码套件: the international ones, or the national 国密. */
public enum Suite {
    /** AES-256-GCM and HMAC-SHA-256, of the JDK. */
    INTL("A256GCM", 32) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain) {
            return gcm(Cipher.ENCRYPT_MODE, key, nonce, place, plain).orElseThrow();
        }

        @Override
        Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] place, byte[] encrypted) {
            return gcm(Cipher.DECRYPT_MODE, key, nonce, place, encrypted);
        }

        @Override
        byte[] digest(byte[] key, byte[] text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text);
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }

        private static Optional<byte[]> gcm(int mode, byte[] key, byte[] nonce, byte[] place, byte[] text) {
            try {
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(place);
                return Optional.of(cipher.doFinal(text));
            } catch (javax.crypto.AEADBadTagException changed) {
                return Optional.empty();
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    },
    /** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905), of BouncyCastle. */
    GM("SM4GCM", 16) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain) {
            return gcm(true, key, nonce, place, plain).orElseThrow();
        }

        @Override
        Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] place, byte[] encrypted) {
            return gcm(false, key, nonce, place, encrypted);
        }

        @Override
        byte[] digest(byte[] key, byte[] text) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            var digest = new byte[mac.getMacSize()];
            mac.doFinal(digest, 0);
            return digest;
        }

        private static Optional<byte[]> gcm(boolean encrypting, byte[] key, byte[] nonce, byte[] place, byte[] text) {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place));
            var result = new byte[cipher.getOutputSize(text.length)];
            int length = cipher.processBytes(text, 0, text.length, result, 0);
            try {
                length += cipher.doFinal(result, length);
                return Optional.of(length == result.length ? result : Arrays.copyOf(result, length));
            } catch (InvalidCipherTextException changed) {
                return Optional.empty();
            }
        }
    };

    private static final int TAG_BITS = 128;

    private final String algorithm;
    private final int keyBytes;

    Suite(String algorithm, int keyBytes) {
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
    }

    /** The name of its encryption, as each value has it. */
    String algorithm() {
        return algorithm;
    }

    /** How long a key of its encryption is. */
    int keyBytes() {
        return keyBytes;
    }

    static Suite of(String algorithm) {
        return Arrays.stream(values())
                .filter(suite -> suite.algorithm.equals(algorithm))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no suite with the algorithm " + algorithm));
    }

    abstract byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain);

    /** Empty where the text, its place or the key is another. */
    abstract Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] place, byte[] encrypted);

    abstract byte[] digest(byte[] key, byte[] text);
}
