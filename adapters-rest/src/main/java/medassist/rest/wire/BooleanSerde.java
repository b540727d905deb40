package medassist.rest.wire;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.InvalidFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Booleans on the wire: true and false and nothing else; the library would take any text for false. */
@Singleton
@Primary
final class BooleanSerde implements Serde<Boolean> {

    @Override
    public Boolean deserialize(Decoder decoder, DecoderContext context, Argument<? super Boolean> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (!node.isBoolean()) {
            throw new InvalidFormatException("not true or false", null, node.getValue());
        }
        return node.getBooleanValue();
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Boolean> type, Boolean value)
            throws IOException {
        encoder.encodeBoolean(value);
    }
}
