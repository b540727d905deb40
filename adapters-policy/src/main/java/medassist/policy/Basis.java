package medassist.policy;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Reading;
import medassist.domain.validity.Validity;

/** What every part of a pack rests on: the clause it cites, the reading taken of it, the days on which it holds. */
final class Basis {

    private final Validity inForce;
    private final List<Reading> readings = new ArrayList<>();

    /** @param inForce the days of the whole pack, which hold where a part states none */
    Basis(Validity inForce) {
        this.inForce = inForce;
    }

    /** The clause that a part cites; a reading beside it is kept. */
    Clause clause(PackNode part) {
        PackNode cited = part.optional("clause").orElseThrow(() -> part.fault(Fault.NO_CLAUSE));
        var clause = new Clause(cited.text());
        part.optional("reading").ifPresent(reading -> readings.add(new Reading(part.place(), clause, reading.label())));
        return clause;
    }

    /** The days on which a part holds, within those of the pack. */
    Validity validity(PackNode part) {
        var from = part.optional("from").map(PackNode::date).orElse(inForce.from());
        var to = part.optional("to").map(PackNode::date).orElse(inForce.to());
        if (to.isBefore(from)) {
            throw part.optional("to").orElse(part).fault(Fault.ENDS_BEFORE, from);
        }
        var validity = new Validity(from, to);
        if (!inForce.includes(validity)) {
            throw part.fault(Fault.OUTSIDE_PACK, validity, inForce);
        }
        return validity;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }
}
