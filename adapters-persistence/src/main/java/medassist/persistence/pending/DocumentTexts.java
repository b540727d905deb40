package medassist.persistence.pending;

import jakarta.inject.Singleton;
import medassist.domain.pending.ActId;
import medassist.domain.pending.Document;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.work.JsonTexts;

/** The documents of acts as encrypted texts. */
@Singleton
class DocumentTexts {

    private final JsonTexts json;
    private final FieldCipher cipher;

    DocumentTexts(JsonTexts json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    String sealed(String column, ActId act, Document document) {
        return cipher.seal(new Cell(column, act.value()), document.json());
    }

    Document opened(String column, ActId act, String text) {
        return json.document(cipher.open(new Cell(column, act.value()), text));
    }
}
