package medassist.domain.trial;

/** A case whose outcome is another than the pack expects. */
public record Mismatch(WorkedCase worked, WorkedCase.Aspect aspect, String expected, String actual) {}
