package medassist.rest.wire;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.InvalidFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates on the wire: {@code YYYY-MM-DD} and nothing else, from the year 1; the library would also take counts of days. */
@Singleton
@Primary
final class DateSerde implements Serde<LocalDate> {

    private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public LocalDate deserialize(Decoder decoder, DecoderContext context, Argument<? super LocalDate> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (!node.isString() || !DATE.matcher(node.getStringValue()).matches()) {
            throw new InvalidFormatException("not a date", null, node.getValue());
        }
        try {
            return LocalDate.parse(node.getStringValue());
        } catch (DateTimeException noSuchDay) {
            throw new InvalidFormatException("no such day", noSuchDay, node.getStringValue());
        }
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends LocalDate> type, LocalDate value)
            throws IOException {
        encoder.encodeString(value.toString());
    }
}
