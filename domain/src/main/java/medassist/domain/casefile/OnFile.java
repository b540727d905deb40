package medassist.domain.casefile;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.recipient.Dated;

/**
 * The certifications, or filings, of a human being on record now, by first day and id 在册事项.
 *
 * @param own under the number that was asked about
 * @param others under numbers that are merged with it
 */
public record OnFile<D extends Dated>(List<D> own, List<D> others) {

    public OnFile {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /** Of whom nothing is on record. */
    public static <D extends Dated> OnFile<D> nothing() {
        return new OnFile<>(List.of(), List.of());
    }

    /** All of them, whatever the number: bills are read by all. */
    public List<D> all() {
        return others.isEmpty()
                ? own
                : Stream.concat(own.stream(), others.stream())
                        .sorted(Dated.ORDER)
                        .toList();
    }
}
