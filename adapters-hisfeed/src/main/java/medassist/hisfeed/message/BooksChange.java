package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A transaction that changes something of an institution's own, and is answered once 涉及机构账目的交易. */
public non-sealed interface BooksChange extends Transaction {

    /**
     * Does it; the output of its reply.
     *
     * @throws MessageRefusedException if the message or a rule refuses it; then nothing was changed
     */
    ObjectNode change(Message message);
}
