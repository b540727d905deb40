package medassist.hisfeed.signature;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import medassist.application.port.UsedSignatures.Use;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.BodySignature;
import medassist.hisfeed.profile.Profile.SignatureCover;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Checks how a sender has signed its message, or the input of it 报文签名; what is signed are bytes as they stand in the
 * message.
 */
public final class MessageSignature {

    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters SM2 = new ECDomainParameters(CURVE);

    private final BodySignature kind;
    private final SignatureCover cover;
    private final Keys keys;

    public MessageSignature(BodySignature kind, SignatureCover cover, Keys keys) {
        this.kind = kind;
        this.cover = cover;
        this.keys = keys;
    }

    /** Whether any is asked for. */
    public boolean isAskedFor() {
        return kind != BodySignature.NONE;
    }

    /** What of a message is signed. */
    public SignatureCover cover() {
        return cover;
    }

    /** Whether the signature tells who has sent a message; a digest does not. */
    public boolean tellsSender() {
        return kind == BodySignature.SM2;
    }

    /** The signature, which is for the first message that it comes with; empty where it says itself for which it is. */
    public Optional<SignedOnce> once(String institution, String cainfo) {
        return tellsSender() && cover == SignatureCover.INPUT
                ? Optional.of(SignedOnce.of(
                        "message",
                        institution,
                        // The same bytes can be written in several ways in Base64.
                        HexFormat.of().formatHex(Base64.getDecoder().decode(cainfo)),
                        Use.NEVER,
                        Fault.SIGNED_FOR_ANOTHER_MESSAGE))
                : Optional.empty();
    }

    /**
     * What is wrong with the signature; empty where it is right, or none is asked for.
     *
     * @param institution who sends
     * @param signtype what the message says of how it is signed
     * @param cainfo the signature
     * @param signed what it is of
     */
    public Optional<Fault> fault(String institution, String signtype, String cainfo, byte[] signed) {
        if (!isAskedFor()) {
            return Optional.empty();
        }
        if (!signtype.equalsIgnoreCase(kind.name()) || cainfo.isEmpty()) {
            return Optional.of(Fault.SIGNATURE_MISSING);
        }
        boolean holds = switch (kind) {
            case NONE -> true;
            case SM3 -> cainfo.toLowerCase(Locale.ROOT).equals(digest(signed));
            case SM2 ->
                keys.ofSigner(institution)
                        .filter(key -> isSignedBy(key, cainfo, signed))
                        .isPresent();
        };
        return holds ? Optional.empty() : Optional.of(Fault.SIGNATURE_INVALID);
    }

    /** The SM3 digest (GB/T 32905), in lower-case hexadecimal. */
    static String digest(byte[] signed) {
        var digest = new SM3Digest();
        digest.update(signed, 0, signed.length);
        byte[] bytes = new byte[digest.getDigestSize()];
        digest.doFinal(bytes, 0);
        return HexFormat.of().formatHex(bytes);
    }

    /** SM2 (GB/T 32918.2) with SM3 and the usual identity 1234567812345678; r and s of 32 bytes each, in Base64. */
    private static boolean isSignedBy(String key, String cainfo, byte[] signed) {
        try {
            var publicKey = new ECPublicKeyParameters(
                    CURVE.getCurve().decodePoint(HexFormat.of().parseHex(key)), SM2);
            var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(false, publicKey);
            signer.update(signed, 0, signed.length);
            return signer.verifySignature(Base64.getDecoder().decode(cainfo));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
