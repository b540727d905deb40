package medassist.domain.recipient;

import java.util.Comparator;
import medassist.domain.validity.Validity;

/** Something of a person that has an id of its own and holds for some days: a certification or a filing. */
public interface Dated {

    /** By first day and id, the order in which they are read. */
    Comparator<Dated> ORDER =
            Comparator.comparing((Dated each) -> each.validity().from()).thenComparing(Dated::id);

    String id();

    Validity validity();
}
