package medassist.persistence.parameter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.ParameterValues;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.recipient.OnRecord;

/** Parameters in PostgreSQL. */
@Singleton
class JdbcParameterValues implements ParameterValues {

    private final ValueRows rows;

    JdbcParameterValues(ValueRows rows) {
        this.rows = rows;
    }

    /** The parameters that rows describe together, by name. */
    private static List<Parameter> parameters(Stream<ValueRow> rows) {
        return rows
                .collect(Collectors.groupingBy(
                        ValueRow::name, TreeMap::new, Collectors.mapping(ValueRow::toDomain, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Parameter(new ParameterName(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public List<Parameter> of(DivisionCode jurisdiction) {
        return parameters(rows.onRecord(jurisdiction.value()).stream());
    }

    @Override
    public List<OnRecord<DatedValue>> recordOf(DivisionCode jurisdiction, ParameterName name) {
        return rows.record(jurisdiction.value(), name.value()).stream()
                .map(ValueRow::recorded)
                .toList();
    }

    @Override
    public void change(
            DivisionCode jurisdiction,
            ParameterName name,
            List<DatedValue> ended,
            List<DatedValue> recorded,
            Instant at) {
        for (DatedValue value : ended) {
            if (rows.end(jurisdiction.value(), name.value(), value.days().from(), at) != 1) {
                throw new IllegalStateException("a value of " + name + " is not on record");
            }
        }
        for (DatedValue value : recorded) {
            var days = value.days();
            rows.add(
                    jurisdiction.value(),
                    name.value(),
                    days.from(),
                    days.isOpen() ? null : days.to(),
                    value.value().toString(),
                    value.source(),
                    at);
        }
    }
}
