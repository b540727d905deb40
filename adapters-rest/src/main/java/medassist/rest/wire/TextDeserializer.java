package medassist.rest.wire;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.InvalidFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads texts on the wire: strings and nothing else; the library would also take a number, or a list of one text. */
@Singleton
@Primary
final class TextDeserializer implements Deserializer<String> {

    @Override
    public String deserialize(Decoder decoder, DecoderContext context, Argument<? super String> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (!node.isString()) {
            throw new InvalidFormatException("not a text", null, node.getValue());
        }
        return node.getStringValue();
    }
}
