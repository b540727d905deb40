package medassist.hisfeed.signature;

import java.util.Collection;
import java.util.Set;

/**
 * For which institutions the holder of a key may send 密钥所属机构.
 *
 * @param institutions their codes; {@code *} for all
 */
public record KeyScope(Set<String> institutions) {

    /** All institutions. */
    static final String ALL = "*";

    /** Of who needs no key. */
    public static final KeyScope UNLIMITED = new KeyScope(Set.of(ALL));

    public KeyScope {
        institutions = Set.copyOf(institutions);
    }

    /** Whether all of these are among them. */
    public boolean includes(Collection<String> codes) {
        return institutions.contains(ALL) || institutions.containsAll(codes);
    }
}
