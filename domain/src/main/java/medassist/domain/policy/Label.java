package medassist.domain.policy;

/** What a thing of a policy pack is called, in Chinese and in English. */
public record Label(String zh, String en) {}
