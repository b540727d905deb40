package medassist.persistence.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import org.jspecify.annotations.Nullable;

/** What a certificate states beyond its category as it is kept; all of it null where it states nothing. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetailDocument(
        @Nullable MonitoredSubtype subtype,
        Disability.@Nullable Type type,
        @Nullable Integer grade,
        @Nullable List<DetailDocument> parts,
        @Nullable Integer exitYear,
        @Nullable Boolean allowance) {

    static DetailDocument from(CertificationDetail detail) {
        return switch (detail) {
            case None _ -> new DetailDocument(null, null, null, null, null, null);
            case MonitoredSubtype subtype -> new DetailDocument(subtype, null, null, null, null, null);
            case ChildSupport _ -> new DetailDocument(null, null, null, null, null, true);
            case ExitYear(int year) -> new DetailDocument(null, null, null, null, year, null);
            case Disability(var type, int grade, var parts) ->
                new DetailDocument(
                        null,
                        type,
                        grade,
                        parts.isEmpty()
                                ? null
                                : parts.stream().map(DetailDocument::from).toList(),
                        null,
                        null);
        };
    }

    CertificationDetail toDomain() {
        if (subtype != null) {
            return subtype;
        }
        if (exitYear != null) {
            return new ExitYear(exitYear);
        }
        if (allowance != null) {
            return ChildSupport.BASIC_LIVING_ALLOWANCE;
        }
        return type == null ? None.NONE : disability(type);
    }

    private Disability disability(Disability.Type ofType) {
        return new Disability(
                ofType,
                Objects.requireNonNull(grade),
                Objects.requireNonNullElse(parts, List.<DetailDocument>of()).stream()
                        .map(part -> part.disability(Objects.requireNonNull(part.type)))
                        .toList());
    }
}
