package medassist.domain.policy;

/**
 * By what a decision is made: the documents as packs, and the program that reads them 裁量依据.
 *
 * @param engine the version of the program, which settlements keep
 */
public record Law(PolicyLibrary library, String engine) {}
