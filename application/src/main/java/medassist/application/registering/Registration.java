package medassist.application.registering;

/** What became of something that was registered 登记结果. */
public enum Registration {
    ADDED,
    REPLACED
}
