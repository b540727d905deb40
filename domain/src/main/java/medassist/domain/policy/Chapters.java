package medassist.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a document says beside what it pays of bills 政策章节; empty where it does not speak of it.
 *
 * @param enrolment subsidised enrolment 资助参保
 * @param warnings early warning 预警, in the order of the document
 * @param applications what is decided on application 依申请救助, by kind, in the order of the document
 */
public record Chapters(
        Optional<EnrolmentSubsidies> enrolment, List<WarningRule> warnings, List<ApplicationRule> applications) {

    /** Of a document that speaks of bills only. */
    public static final Chapters NONE = new Chapters(Optional.empty(), List.of(), List.of());

    public Chapters {
        warnings = List.copyOf(warnings);
        applications = List.copyOf(applications);
    }

    /** What is decided on application of a kind; empty where the document knows no such kind. */
    public Optional<ApplicationRule> application(String kind) {
        return applications.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }
}
