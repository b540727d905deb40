package medassist.bootstrap;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the operator in one line why a command failed; the log has the rest. */
final class FailureReport implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("the command failed", failure);
        command.getErr().println("medassist: " + text(failure));
        return ExitCode.SOFTWARE;
    }

    /** A failure of input or output says itself what the operator can do; of others, the innermost knows the cause. */
    private static String text(Exception failure) {
        Throwable telling = failure instanceof IOException
                ? failure
                : Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .reduce((outer, inner) -> inner)
                        .orElse(failure);
        return telling instanceof FileSystemException || telling.getMessage() == null
                ? telling.getClass().getSimpleName() + ": " + telling.getMessage()
                : telling.getMessage();
    }
}
