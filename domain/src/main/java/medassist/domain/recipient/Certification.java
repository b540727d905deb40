package medassist.domain.recipient;

import medassist.domain.validity.Validity;

/**
 * A certificate 身份认定: an authority says that a person is of a category for a time.
 *
 * @param id the certificate's own number, unique for its person
 * @param becauseOfIllness whether illness was the reason 因病认定
 * @param papers what else stands on it
 */
public record Certification(
        String id,
        Category category,
        CertificationDetail detail,
        Validity validity,
        Issuer issuer,
        boolean becauseOfIllness,
        Papers papers)
        implements Dated {

    public Certification {
        if (!detail.fits(category)) {
            throw new IllegalArgumentException("a certificate of " + category + " does not carry " + detail);
        }
    }

    /** A certificate of which nothing else is known. */
    public Certification(
            String id,
            Category category,
            CertificationDetail detail,
            Validity validity,
            Issuer issuer,
            boolean becauseOfIllness) {
        this(id, category, detail, validity, issuer, becauseOfIllness, Papers.NONE);
    }

    /** The certificate with nothing but what a decision looks at. */
    public Certification asEvidence() {
        return papers.equals(Papers.NONE)
                ? this
                : new Certification(id, category, detail, validity, issuer, becauseOfIllness);
    }
}
