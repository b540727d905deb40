package medassist.domain.entitlement;

/** Which text a settlement was decided by: the document's number and the version of its pack. */
public record PolicyCitation(String document, String version) {}
