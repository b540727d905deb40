package medassist.bench.ways;

/** What of the classes in the service is ours, and where it stands. */
final class OurCode {

    private static final String ROOT = "medassist.";
    private static final String BENCHMARKS = "medassist.bench.";

    private OurCode() {}

    /** Whether we have written the class: names that begin with a dollar sign are those of Micronaut's processor. */
    static boolean isOurs(String type) {
        return type.startsWith(ROOT) && !type.startsWith(BENCHMARKS) && type.charAt(type.lastIndexOf('.') + 1) != '$';
    }

    /** The module of a class of ours; all packages of a module begin with its name. */
    static String module(String type) {
        return type.substring(ROOT.length(), type.indexOf('.', ROOT.length()));
    }

    /** The source file of a class of ours, below its module: that of the outermost class around it. */
    static String file(String type) {
        int nested = type.indexOf('$');
        String outermost = nested < 0 ? type : type.substring(0, nested);
        return outermost.substring(ROOT.length()).replace('.', '/');
    }
}
