package medassist.persistence.recipient;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.recipient.CertificationDetail.Disability;

/** The parts of a multiple disability as text, such as {@code PHYSICAL 3, MENTAL 2}; empty where there are none. */
public final class DisabilityParts {

    private static final String BETWEEN = ", ";

    private DisabilityParts() {}

    public static String text(Disability disability) {
        return disability.parts().stream()
                .map(part -> part.type() + " " + part.grade())
                .collect(Collectors.joining(BETWEEN));
    }

    public static List<Disability> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(BETWEEN))
                        .map(part -> part.split(" "))
                        .map(part -> new Disability(Disability.Type.valueOf(part[0]), Integer.parseInt(part[1])))
                        .toList();
    }
}
