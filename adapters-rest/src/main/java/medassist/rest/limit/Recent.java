package medassist.rest.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys with a value each, of which those not used for longest are forgotten. */
final class Recent<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
