package medassist.bootstrap.settings;

/** A setting with which the service does not start; the message is meant for the operator. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingException(String setting, String problem) {
        super(setting + ": " + problem);
    }
}
