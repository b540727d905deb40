package medassist.domain.recipient;

/** Sex 性别: M 男, F 女. */
public enum Sex {
    M,
    F
}
