package medassist.persistence.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/**
 * Postings, or counters, as the text of a column 分录文本: of each its kind, its name and its amount in whole fen, by kind and name, each
 * written as a netstring (its length in UTF-8 bytes, a colon, the text and a comma). The text is what an entry's hash covers.
 */
public final class PostingText {

    private static final Comparator<Posting> ORDER = Comparator.comparing(
                    (Posting posting) -> posting.counter().kind().name())
            .thenComparing(posting -> posting.counter().name());

    private PostingText() {}

    /** The text of postings. */
    public static String of(List<Posting> postings) {
        var text = new StringBuilder();
        postings.stream().sorted(ORDER).forEach(posting -> {
            append(text, posting.counter().kind().name());
            append(text, posting.counter().name());
            append(text, Long.toString(posting.amount().fen()));
        });
        return text.toString();
    }

    /**
     * The postings of a text.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static List<Posting> parse(String text) {
        var reader = new Reader(text.getBytes(StandardCharsets.UTF_8));
        var postings = new ArrayList<Posting>();
        while (reader.hasMore()) {
            var counter = new Counter(Counter.Kind.valueOf(reader.next()), reader.next());
            postings.add(new Posting(counter, Money.ofFen(Long.parseLong(reader.next()))));
        }
        return List.copyOf(postings);
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append(',');
    }

    /** Reads netstrings one after the other. */
    private static final class Reader {

        private final byte[] bytes;
        private int place;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        private boolean hasMore() {
            return place < bytes.length;
        }

        private String next() {
            int length = 0;
            while (at(place) >= '0' && at(place) <= '9') {
                length = 10 * length + at(place++) - '0';
            }
            int begin = place + 1;
            int end = begin + length;
            if (at(place) != ':' || at(end) != ',') {
                throw new IllegalArgumentException("no netstring at byte " + place);
            }
            place = end + 1;
            return new String(bytes, begin, length, StandardCharsets.UTF_8);
        }

        /** The byte at an index; nothing that stands in a netstring where there is none. */
        private byte at(int index) {
            return index < bytes.length && index >= 0 ? bytes[index] : 0;
        }
    }
}
