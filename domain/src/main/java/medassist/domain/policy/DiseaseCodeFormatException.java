package medassist.domain.policy;

/** A text that is no code of a disease 疾病编码无效. */
public final class DiseaseCodeFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    DiseaseCodeFormatException() {
        super("INVALID_DISEASE_CODE");
    }
}
