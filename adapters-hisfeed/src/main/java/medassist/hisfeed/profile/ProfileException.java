package medassist.hisfeed.profile;

/** A profile that cannot be used, with what is wrong with it and where. */
public final class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileException(String profile, String problem) {
        super("profile " + profile + ": " + problem);
    }
}
