package medassist.rest.wire;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.InvalidFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;
import medassist.rest.problem.AmountNotAStringException;

/** Money on the wire: a string in yuan, two decimals out, at most two in; a JSON number is refused, never rounded. */
@Singleton
final class MoneySerde implements Serde<Money> {

    @Override
    public Money deserialize(Decoder decoder, DecoderContext context, Argument<? super Money> type) throws IOException {
        var node = decoder.decodeNode();
        if (!node.isString()) {
            throw new InvalidFormatException("an amount is a string", new AmountNotAStringException(), node.getValue());
        }
        try {
            return Money.ofYuan(node.getStringValue());
        } catch (MoneyFormatException notMoney) {
            throw new InvalidFormatException(notMoney.getMessage(), notMoney, node.getStringValue());
        }
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Money> type, Money value)
            throws IOException {
        encoder.encodeString(value.toString());
    }
}
