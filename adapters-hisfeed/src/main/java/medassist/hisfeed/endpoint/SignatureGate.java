package medassist.hisfeed.endpoint;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.UsedSignatures.Use;
import medassist.application.sessions.UsingSignatures;
import medassist.application.work.ContentDigest;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.profile.Profile.SignatureCover;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import medassist.hisfeed.signature.MessageSignature;

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
     * @param parts looked at where the sender has to sign
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
                .or(() -> faultOfUses(endpoint, gateway, message, cainfo, sent));
    }

    private static Optional<Fault> faultOfNames(MessageSignature signature, Checked.Passed gateway, Message message) {
        if (signature.isAskedFor() && signature.cover() == SignatureCover.NAMED_INPUT && !message.isNamedByItsInput()) {
            return Optional.of(Fault.SIGNED_FOR_ANOTHER_MESSAGE);
        }
        Set<String> named = message.institutionsNamed();
        boolean isOfKeys = gateway.scope().includes(named) && (!signature.tellsSender() || named.size() == 1);
        return isOfKeys ? Optional.empty() : Optional.of(Fault.INSTITUTION_NOT_OF_KEY);
    }

    /** What is wrong where a signature was used for something else before. */
    private Optional<Fault> faultOfUses(
            Endpoint endpoint, Checked.Passed gateway, Message message, String cainfo, byte[] sent) {
        String institution = message.institutionId().value();
        Map<Use, Fault> otherwise = new LinkedHashMap<>();
        gateway.signature()
                .ifPresent(once ->
                        otherwise.put(once.use(endpoint.profile().name(), ContentDigest.of(sent)), once.otherwise()));
        endpoint.signature()
                .once(institution, cainfo)
                .ifPresent(once ->
                        otherwise.put(once.use(message.infno(), message.msgid(), institution), once.otherwise()));
        return using.use(List.copyOf(otherwise.keySet())).map(otherwise::get);
    }
}
