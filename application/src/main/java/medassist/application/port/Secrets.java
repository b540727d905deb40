package medassist.application.port;

/** Makes secrets that nobody can guess, and tells passwords again without keeping them 口令与随机数. */
public interface Secrets {

    /**
     * Random bytes.
     *
     * @return in lower-case hexadecimal
     */
    String random(int bytes);

    /** What is kept of a password; the same password never gives the same twice. It takes a good part of a second. */
    String hash(String password);

    /** Whether a hash is of the password. It takes as long as to hash. */
    boolean matches(String password, String hash);
}
