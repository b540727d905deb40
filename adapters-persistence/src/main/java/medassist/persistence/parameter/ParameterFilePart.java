package medassist.persistence.parameter;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Need;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;

/** Parameters in case files. */
@Singleton
final class ParameterFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(new NeedReader<>(
                Need.ParametersOf.class,
                ValueRows.SERVING,
                (parameters, needs) ->
                        parameters.texts(needs, need -> need.jurisdiction().value()),
                ServingValueRow.class,
                ParameterFilePart::parameters,
                need -> new Parameters(need.jurisdiction(), List.of(), List.of())));
    }

    private static Map<Need.ParametersOf, Parameters> parameters(Stream<ServingValueRow> rows) {
        return rows.collect(Collectors.groupingBy(ServingValueRow::served)).entrySet().stream()
                .map(entry -> parameters(new DivisionCode(entry.getKey()), entry.getValue()))
                .collect(Collectors.toMap(found -> new Need.ParametersOf(found.jurisdiction()), found -> found));
    }

    private static Parameters parameters(DivisionCode served, List<ServingValueRow> rows) {
        return new Parameters(served, of(served, rows), of(served.province(), rows));
    }

    private static List<Parameter> of(DivisionCode jurisdiction, List<ServingValueRow> rows) {
        return rows.stream()
                .filter(row -> row.jurisdiction().equals(jurisdiction.value()))
                .collect(Collectors.groupingBy(
                        ServingValueRow::name,
                        TreeMap::new,
                        Collectors.mapping(ServingValueRow::toDomain, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Parameter(new ParameterName(entry.getKey()), entry.getValue()))
                .toList();
    }
}
