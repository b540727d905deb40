package medassist.bootstrap;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which build this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    /** The program and its version, as settlements keep it. */
    static String text() {
        return "medassist "
                + Optional.ofNullable(Main.class.getModule().getDescriptor())
                        .flatMap(descriptor -> descriptor.rawVersion())
                        .orElse("development");
    }
}
