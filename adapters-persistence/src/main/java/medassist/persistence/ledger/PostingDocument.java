package medassist.persistence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/** How far a counter was moved, or what it is, as a document has it; the amount in fen. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostingDocument(Counter.Kind kind, String name, long amount) {

    static PostingDocument from(Posting posting) {
        return new PostingDocument(
                posting.counter().kind(),
                posting.counter().name(),
                posting.amount().fen());
    }

    /** The elements of a column. */
    public static List<PostingDocument> from(List<Posting> postings) {
        return postings.stream().map(PostingDocument::from).toList();
    }

    /** As the domain has it. */
    public Posting toDomain() {
        return new Posting(new Counter(kind, name), Money.ofFen(amount));
    }
}
