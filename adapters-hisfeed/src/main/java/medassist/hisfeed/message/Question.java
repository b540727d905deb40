package medassist.hisfeed.message;

/** A transaction that changes nothing of what it asks about, and is answered anew each time 查询类交易. */
public non-sealed interface Question extends Transaction {

    /**
     * The answer.
     *
     * @throws MessageRefusedException if the message or a rule refuses it
     */
    Output answer(Message message);
}
