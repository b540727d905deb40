package medassist.domain.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.InsuredBefore;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/**
 * How far an account reaches 数据范围. What lies beyond it is not there for who asks. A division reaches all that lie
 * inside it; a dimension that is not named is not bounded.
 */
public record Reach(Map<Dimension, Extent> extents) {

    public static final Reach ALL = new Reach(Map.of());

    /** By what it is bounded. */
    public enum Dimension {
        /** 统筹区, by division codes. */
        JURISDICTION,
        /** 定点医药机构, by their codes. */
        INSTITUTION,
        /** Who issues certifications 认定部门, by their names. */
        ISSUER,
        /** 乡镇（街道）, as persons are registered with it. */
        TOWNSHIP,
        /** 人员, by their numbers. */
        PERSON;

        private void check(String name) {
            switch (this) {
                case JURISDICTION -> new DivisionCode(name);
                case ISSUER -> Issuer.valueOf(name);
                case INSTITUTION, TOWNSHIP, PERSON -> {
                    if (name.isBlank()) {
                        throw new IllegalArgumentException("what is reached has a name");
                    }
                }
            }
        }
    }

    public Reach {
        var bounded = new EnumMap<Dimension, Extent>(Dimension.class);
        extents.forEach((dimension, extent) -> {
            if (!extent.all()) {
                extent.names().forEach(dimension::check);
                bounded.put(dimension, extent);
            }
        });
        extents = Map.copyOf(bounded);
    }

    /** One that is bounded by one dimension. */
    public static Reach of(Dimension dimension, Extent extent) {
        return new Reach(Map.of(dimension, extent));
    }

    /** How far it reaches in a dimension. */
    public Extent of(Dimension dimension) {
        return extents.getOrDefault(dimension, Extent.ALL);
    }

    public boolean reaches(DivisionCode division) {
        return of(Dimension.JURISDICTION).reaches(code -> new DivisionCode(code).includes(division));
    }

    public boolean reaches(InstitutionId institution) {
        return of(Dimension.INSTITUTION).reaches(institution.value());
    }

    public boolean reaches(Issuer issuer) {
        return of(Dimension.ISSUER).reaches(issuer.name());
    }

    public boolean reaches(PersonId id) {
        return of(Dimension.PERSON).reaches(id.value());
    }

    /** Whether a person is or was insured where it reaches, and is one of the townships and persons it reaches. */
    public boolean reaches(Person person) {
        return reaches(person.id())
                && of(Dimension.TOWNSHIP).reaches(person.township())
                && jurisdictions(person).anyMatch(this::reaches);
    }

    /** Whether anybody's data lie beyond it. */
    public boolean isBoundedByPersons() {
        return Stream.of(Dimension.JURISDICTION, Dimension.TOWNSHIP, Dimension.PERSON)
                .anyMatch(extents::containsKey);
    }

    /** Whether it has whole lists of people, and not only some townships, institutions or persons of them. */
    public boolean hasWholeLists() {
        return Set.of(Dimension.JURISDICTION, Dimension.ISSUER).containsAll(extents.keySet());
    }

    /** Whether nothing but jurisdictions bounds it, as it does those who work for a whole office. */
    public boolean isOfOffice() {
        return Set.of(Dimension.JURISDICTION).containsAll(extents.keySet());
    }

    private static Stream<DivisionCode> jurisdictions(Person person) {
        return Stream.concat(
                Stream.of(person.jurisdiction()), person.before().stream().map(InsuredBefore::jurisdiction));
    }
}
