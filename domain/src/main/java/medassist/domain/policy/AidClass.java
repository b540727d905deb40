package medassist.domain.policy;

/** The people to whom a document gives one set of terms 救助类别. */
public record AidClass(String id, Label label, Condition condition) {}
