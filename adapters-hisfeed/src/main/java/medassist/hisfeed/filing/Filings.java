package medassist.hisfeed.filing;

import java.util.List;
import java.util.stream.Stream;
import medassist.application.queries.RecordQueries;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Matter;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Refusals;

/** The filings of a person that a message asks for, as they are on record now 在册备案. */
record Filings(Person person, List<Filing> onRecord) {

    /**
     * Those of the person of the message.
     *
     * @throws MessageRefusedException if nobody registered the person
     */
    static Filings asked(Message message, RecordQueries records) {
        var id = new PersonId(message.data().requiredText("psn_no"));
        Person person = records.person(id, message.caller())
                .orElseThrow(() -> Refusals.refused(Refusal.Code.UNKNOWN_PERSON, id.value()));
        return new Filings(
                person,
                records.filings(id, message.caller()).stream()
                        .flatMap(Filings::onRecord)
                        .toList());
    }

    static Stream<Filing> onRecord(List<OnRecord<Filing>> recorded) {
        return recorded.stream().filter(OnRecord::isOnRecord).map(OnRecord::value);
    }

    /** Those of a kind. */
    Stream<Filing> of(Class<? extends Matter> kind) {
        return onRecord.stream().filter(filing -> kind.isInstance(filing.matter()));
    }
}
