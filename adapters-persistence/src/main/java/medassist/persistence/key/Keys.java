package medassist.persistence.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps our secret keys, each a JWK (RFC 7517) under a name 密钥保管: a folder of files now; a KMS or a PKCS#11 token
 * would be another one.
 */
public interface Keys {

    /** The key of that name; empty where there is none. */
    Optional<String> find(String name);

    /** Adds a key, unless one of that name is there meanwhile; that which stands. */
    String add(String name, String jwk);

    /** Puts a key aside: it opens nothing any more. */
    void retire(String name);

    /** The names of all keys that are in use. */
    List<String> names();

    /** Another value whenever keys were added or put aside; cheap enough to be asked for at each use. */
    long version();

    /** Where they are kept, in words for the operator. */
    String place();

    /** A file beside them that is no secret, but must stand where the owner of the database cannot write. */
    Path beside(String name);
}
