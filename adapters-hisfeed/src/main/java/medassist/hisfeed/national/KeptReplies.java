package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.domain.ledger.SettlementKey;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.profile.Profile;

/** What messages of settlements were answered 结算报文的留存答复. */
@Singleton
final class KeptReplies {

    private final AnsweringOnce answering;

    KeptReplies(AnsweringOnce answering) {
        this.answering = answering;
    }

    /** The output by the names of the standard; empty where no message has done it. */
    Optional<ObjectNode> output(Profile profile, SettlementKey key) {
        return answering
                .done(new AnswerKey(key.institutionId().value(), key.settlementId()))
                .flatMap(reply -> Replies.outputOf(reply, profile.replies()))
                .filter(kept -> kept.path("setlinfo").isObject());
    }

    /** What a settlement's reply has repeated of what its sender said. */
    EchoedFields echoed(Profile profile, SettlementKey key) {
        return output(profile, key)
                .map(output -> EchoedFields.ofReply((ObjectNode) output.path("setlinfo")))
                .orElseGet(EchoedFields::none);
    }
}
