package medassist.hisfeed.endpoint;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.UsedSignatures.Use;
import medassist.application.sessions.UsingSignatures;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.profile.Profile.SignatureCover;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import medassist.hisfeed.signature.MessageSignature;
import medassist.hisfeed.signature.SignedOnce;

/** Lets a message pass that its signatures were made for, once, by a key of the institution that it names 验签. */
@Singleton
final class SignatureGate {

    private final UsingSignatures using;

    SignatureGate(UsingSignatures using) {
        this.using = using;
    }

    /**
     * What is wrong with a message; empty where it may pass.
     *
     * @param gateway what the gateway in front of the endpoint has signed
     * @param sent the whole body of the request
     * @throws medassist.hisfeed.message.MessageRefusedException if the message does not say what it is
     */
    Optional<Fault> fault(Endpoint endpoint, Checked.Passed gateway, Message message, SignedParts parts, byte[] sent) {
        MessageSignature signature = endpoint.signature();
        if (!signature.isAskedFor() && gateway.signature().isEmpty()) {
            return Optional.empty();
        }
        String institution = message.institutionId().value();
        String cainfo = parts.text("cainfo");
        return signature
                .fault(institution, parts.text("signtype"), cainfo, parts.signed(signature.cover()))
                .or(() -> faultOfNames(signature, gateway, message))
                .or(() -> {
                    var uses = new ArrayList<Once>();
                    String profile = endpoint.profile().name();
                    gateway.signature().ifPresent(once -> uses.add(Once.of(once, profile, digest(sent))));
                    signature
                            .once(institution, cainfo)
                            .ifPresent(once -> uses.add(Once.of(once, message.infno(), message.msgid(), institution)));
                    return faultOfUses(uses);
                });
    }

    private static Optional<Fault> faultOfNames(MessageSignature signature, Checked.Passed gateway, Message message) {
        if (signature.isAskedFor() && signature.cover() == SignatureCover.NAMED_INPUT && !message.isNamedByItsInput()) {
            return Optional.of(Fault.SIGNED_FOR_ANOTHER_MESSAGE);
        }
        Set<String> named = message.institutionsNamed();
        boolean isOfKeys = gateway.scope().includes(named) && (!signature.tellsSender() || named.size() == 1);
        return isOfKeys ? Optional.empty() : Optional.of(Fault.INSTITUTION_NOT_OF_KEY);
    }

    private Optional<Fault> faultOfUses(List<Once> uses) {
        return using.use(uses.stream().map(Once::use).toList())
                .flatMap(used ->
                        uses.stream().filter(once -> once.use().equals(used)).findFirst())
                .map(Once::otherwise);
    }

    /** A use, with what is wrong where the signature was used for something else. */
    private record Once(Use use, Fault otherwise) {

        static Once of(SignedOnce signed, String... purpose) {
            return new Once(signed.use(purpose), signed.otherwise());
        }
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
