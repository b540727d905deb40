package medassist.application.pending;

import java.util.List;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;

/**
 * A kind of act that needs two people 复核事项类别: how what is asked is worked out, said, and done. It stands beside its conversation,
 * which has {@link PreparingActs} prepare such acts, and is named in {@code MedAssist}; its words are {@code pending.…} in the texts
 * of the wording.
 */
public sealed interface ActKind {

    /** Its name, which stays: upper case, as in {@code PARAMETER}. */
    String code();

    /**
     * What would be done as things are: all that the second person decides about, what was asked among it. It is worked out when
     * an act is prepared, and anew when it is looked at and decided, then from the document itself; as long as nothing has changed, the
     * document comes out the same to the letter.
     *
     * @param asked what is asked, or a document that this kind has made of it
     * @return refused where it cannot be done as things are
     */
    Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked);

    /** What the act will do, in sentences. */
    List<Phrase> said(PendingAct act);

    /** What whoever prepares an act must be permitted. */
    Permission preparing();

    /** What whoever approves or rejects an act must be permitted. */
    Permission approving();

    /** A kind that is done as a whole, in the transaction in which it is approved. */
    non-sealed interface AtOnce extends ActKind {

        /**
         * Does what an act says, by the driven ports; nothing else is decided in its jurisdiction meanwhile.
         *
         * @param stamp when and by whom it is approved
         */
        void carryOut(PendingAct act, Stamp stamp);
    }

    /**
     * A kind that is done person by person, each part in a transaction of its own, soon after it is approved. Where the service ends
     * meanwhile, it goes on when it starts again, and no part is done twice.
     */
    non-sealed interface ByPerson extends ActKind {

        /**
         * Does what goes before the parts, in the transaction in which the act is approved, by the driven ports.
         *
         * @param stamp when and by whom it is approved
         */
        default void begin(PendingAct act, Stamp stamp) {}

        /** The parts of an approved act, the same each time it is asked. */
        List<Part> parts(PendingAct act);

        /**
         * What an act does about one person.
         *
         * @param name tells it from the others of the act: printable ASCII
         */
        record Part(String name, Request<?> request) {}
    }
}
