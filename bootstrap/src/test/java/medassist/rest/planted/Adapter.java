package medassist.rest.planted;

/** A class of an adapter. */
public interface Adapter {}
