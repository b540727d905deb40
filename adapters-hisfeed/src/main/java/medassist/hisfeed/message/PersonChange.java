package medassist.hisfeed.message;

/** A transaction that changes something of a person's, and is answered once 涉及参保人的交易. */
public non-sealed interface PersonChange extends Transaction {

    /**
     * What the message asks for; nothing is done yet.
     *
     * @throws MessageRefusedException if it cannot be read
     */
    Asked<?> read(Message message);
}
