package medassist.application.port;

/**
 * Which persons are looked for; what is empty does not matter.
 *
 * @param idNumber the whole identity number
 * @param name any part of the name, to the letter
 * @param jurisdiction where the person is insured now
 * @param township the whole township, as it was registered
 */
public record PersonFilter(String idNumber, String name, String jurisdiction, String township) {

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "PersonFilter[hidden]";
    }
}
