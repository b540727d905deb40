package medassist.domain.recipient;

import java.time.Instant;

/**
 * What we knew of something about a person, and from when to when we knew it 记录时间. Valid time says for which days it holds;
 * recorded time, when that was on record with us.
 *
 * @param from the moment from which this is on record
 * @param to the moment from which it is not any more, because it was corrected or withdrawn; {@link #ON_RECORD} while it is
 * @param <T> a certification or a filing
 */
public record OnRecord<T>(T value, Instant from, Instant to) {

    /** The end of what is still on record. */
    public static final Instant ON_RECORD = Instant.MAX;

    public boolean isOnRecord() {
        return to.equals(ON_RECORD);
    }

    /** Whether it was on record at the moment. */
    public boolean isKnownAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
