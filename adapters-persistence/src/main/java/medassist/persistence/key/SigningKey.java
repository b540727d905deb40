package medassist.persistence.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.Optional;

/** The keys that we sign with, each for one purpose 签名密钥. */
public enum SigningKey {
    /** Of receipts, whose public half anybody may have. */
    RECEIPT("receipt"),
    /** Of seals over the database. */
    SEAL("seal");

    private final String fileName;

    SigningKey(String fileName) {
        this.fileName = fileName;
    }

    /** Its name among the keys. */
    public String fileName() {
        return fileName;
    }

    /** A new one, on P-256. */
    static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * This key of those kept there; empty where it is not.
     *
     * @throws IllegalStateException if what is there is none
     */
    public Optional<ECKey> in(Keys keys) {
        return keys.find(fileName).map(text -> parse(text, fileName + " in " + keys.place()));
    }

    private static ECKey parse(String text, String name) {
        try {
            return ECKey.parse(text);
        } catch (ParseException noKey) {
            throw new IllegalStateException(name + " is no EC key in JWK form", noKey);
        }
    }
}
