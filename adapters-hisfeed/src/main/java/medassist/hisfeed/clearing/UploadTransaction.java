package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Set;
import medassist.application.reconciling.ExchangingFiles;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageNumbers;
import medassist.hisfeed.message.MessageRefusedException;

/** Takes a file 文件上传: 9101. It is read at once, so that whoever uploads it hears of a line that cannot be. */
@Singleton
final class UploadTransaction implements BooksChange {

    private final ExchangingFiles exchanging;

    UploadTransaction(ExchangingFiles exchanging) {
        this.exchanging = exchanging;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("9101");
    }

    @Override
    public ObjectNode change(Message message) {
        Fields fields = message.fields("fsUploadIn");
        String name = fields.requiredText("filename");
        byte[] content = bytes(fields.raw("in"));
        BooksFile.read(content, message.profile().books().encoding().charset());
        String number = MessageNumbers.of(message);
        exchanging.keep(message.institutionId(), number, name, content, message.caller());
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_qury_no", number)
                .put("filename", name)
                .put("fixmedins_code", message.institutionId().value());
    }

    /** The standard has an array of bytes, signed or not; Base64 is understood too. */
    private static byte[] bytes(JsonNode in) {
        if (in.isMissingNode()) {
            throw new MessageRefusedException(Fault.MISSING_FIELD, "in");
        }
        if (in instanceof ArrayNode array) {
            byte[] bytes = new byte[array.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = octet(array.get(i));
            }
            return bytes;
        }
        try {
            return Base64.getMimeDecoder().decode(in.asText());
        } catch (IllegalArgumentException notBase64) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "in");
        }
    }

    private static byte octet(JsonNode value) {
        if (!value.isInt() || value.intValue() < Byte.MIN_VALUE || value.intValue() > 255) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "in");
        }
        return (byte) value.intValue();
    }
}
