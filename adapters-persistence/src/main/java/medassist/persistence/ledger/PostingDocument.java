package medassist.persistence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;

/** A posting as it is handed to the statement that appends its entry; the amount in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostingDocument(Counter.Kind kind, String name, long amount) {

    static PostingDocument from(Posting posting) {
        return new PostingDocument(
                posting.counter().kind(),
                posting.counter().name(),
                posting.amount().fen());
    }
}
