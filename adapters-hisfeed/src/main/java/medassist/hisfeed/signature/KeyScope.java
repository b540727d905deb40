package medassist.hisfeed.signature;

import java.util.Collection;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;

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

    /** Of one institution's own key. */
    public static KeyScope of(String institution) {
        return new KeyScope(Set.of(institution));
    }

    /** How far whoever has the key reaches. */
    public Reach reach() {
        return institutions.contains(ALL) ? Reach.ALL : Reach.of(Reach.Dimension.INSTITUTION, Extent.of(institutions));
    }
}
