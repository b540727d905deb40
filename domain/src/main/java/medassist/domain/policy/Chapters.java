package medassist.domain.policy;

import java.util.Optional;

/**
 * What a document says beside what it pays of bills 政策章节; empty where it does not speak of it.
 *
 * @param enrolment subsidised enrolment 资助参保
 */
public record Chapters(Optional<EnrolmentSubsidies> enrolment) {

    /** Of a document that speaks of bills only. */
    public static final Chapters NONE = new Chapters(Optional.empty());
}
