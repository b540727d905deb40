package medassist.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.wording.ReviewWording;
import medassist.application.wording.Wording;

/** A policy pack that cannot be used, with file, line and field of everything that is wrong with its text. */
public final class PolicyPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String field;
    private final Fault fault;
    private final transient List<String> arguments;
    private final transient List<PolicyPackException> further;

    PolicyPackException(String file, int line, String field, Fault fault, Object... arguments) {
        this(
                file,
                line,
                field,
                fault,
                Stream.of(arguments).map(Object::toString).toList(),
                List.of());
    }

    private PolicyPackException(
            String file,
            int line,
            String field,
            Fault fault,
            List<String> arguments,
            List<PolicyPackException> further) {
        this.file = file;
        this.line = line;
        this.field = field;
        this.fault = fault;
        this.arguments = arguments;
        this.further = further;
    }

    @Override
    public String getMessage() {
        return text(Wording.in(Locale.ENGLISH).ofReview());
    }

    /** The faults of one text as one, the first of them first. */
    static PolicyPackException together(List<PolicyPackException> faults) {
        PolicyPackException first = faults.getFirst();
        return new PolicyPackException(
                first.file,
                first.line,
                first.field,
                first.fault,
                first.arguments,
                faults.subList(1, faults.size()).stream().toList());
    }

    /** Each fault by itself. */
    List<PolicyPackException> each() {
        var each = new ArrayList<PolicyPackException>();
        each.add(this);
        each.addAll(further);
        return each;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    /** Everything that is wrong, a line for each. */
    public String text(ReviewWording wording) {
        return each().stream()
                .map(each -> "%s:%d: %s: %s".formatted(each.file, each.line, each.field, each.problem(wording)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    String problem(ReviewWording wording) {
        return wording.fault(fault.name(), arguments);
    }
}
