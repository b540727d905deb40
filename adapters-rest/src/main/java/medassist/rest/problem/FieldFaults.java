package medassist.rest.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import medassist.domain.money.MoneyFormatException;

/** Reads out of an exception which fields of a request are wrong, and how. */
final class FieldFaults {

    private FieldFaults() {}

    /** The faults that an exception tells of, itself or through what caused it; none if it is about no field. */
    static List<FieldFault> in(List<Throwable> exceptionAndCauses) {
        return exceptionAndCauses.stream()
                .map(exception -> in(exception, exceptionAndCauses))
                .filter(faults -> !faults.isEmpty())
                .findFirst()
                .orElseGet(() -> exceptionAndCauses.stream()
                        .flatMap(exception -> inAddress(exception).stream())
                        .toList());
    }

    /** A parameter of path or query that is missing or cannot be read. */
    private static Optional<FieldFault> inAddress(Throwable exception) {
        return switch (exception) {
            case UnsatisfiedRouteException missing -> parameter(missing.getArgument(), FieldFault.Code.MISSING_FIELD);
            case ConversionErrorException unreadable ->
                parameter(unreadable.getArgument(), FieldFault.Code.INVALID_VALUE);
            default -> Optional.empty();
        };
    }

    private static Optional<FieldFault> parameter(Argument<?> argument, FieldFault.Code code) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class)
                ? Optional.empty()
                : Optional.of(FieldFault.of("/" + argument.getName(), code));
    }

    private static List<FieldFault> in(Throwable exception, List<Throwable> exceptionAndCauses) {
        return switch (exception) {
            case InvalidRequestException invalid -> List.of(invalid.fault());
            case SerdeException unreadable
            when !unreadable.getPath().isEmpty() -> List.of(unreadable(unreadable.getPath(), exceptionAndCauses));
            case ConstraintViolationException violations ->
                violations.getConstraintViolations().stream()
                        .map(FieldFaults::violated)
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    /** The path leads outwards, from the field that cannot be read to the body. */
    private static FieldFault unreadable(List<ReferencePath> path, List<Throwable> exceptionAndCauses) {
        String pointer = path.reversed().stream().map(FieldFaults::step).collect(Collectors.joining());
        return exceptionAndCauses.stream()
                .flatMap(cause -> code(cause).stream())
                .findFirst()
                .map(code -> FieldFault.of(pointer, code))
                .orElseGet(() -> byType(pointer, path.getFirst().getArgument().getType()));
    }

    private static String step(ReferencePath step) {
        return "/"
                + (step instanceof CollectionItemReferencePath item
                        ? item.index()
                        : step.getArgument().getName());
    }

    private static Optional<FieldFault.Code> code(Throwable cause) {
        return switch (cause) {
            case MoneyFormatException notMoney ->
                Optional.of(FieldFault.Code.valueOf(notMoney.fault().name()));
            case AmountNotAStringException notAString -> Optional.of(FieldFault.Code.AMOUNT_NOT_A_STRING);
            case SerdeException unreadable -> code(String.valueOf(unreadable.getMessage()));
            default -> Optional.empty();
        };
    }

    // The library tells these apart by its message only.
    private static Optional<FieldFault.Code> code(String message) {
        if (message.contains("Unknown property")) {
            return Optional.of(FieldFault.Code.UNKNOWN_FIELD);
        }
        if (message.contains("Duplicate property")) {
            return Optional.of(FieldFault.Code.DUPLICATE_FIELD);
        }
        return message.contains("is not present or is null")
                ? Optional.of(FieldFault.Code.MISSING_FIELD)
                : Optional.empty();
    }

    private static FieldFault byType(String pointer, Class<?> type) {
        if (type.isEnum()) {
            String constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return FieldFault.of(pointer, FieldFault.Code.NOT_ONE_OF, constants);
        }
        return FieldFault.of(
                pointer,
                TemporalAccessor.class.isAssignableFrom(type)
                        ? FieldFault.Code.INVALID_DATE
                        : FieldFault.Code.INVALID_VALUE);
    }

    private static FieldFault violated(ConstraintViolation<?> violation) {
        return FieldFault.of(
                pointer(violation.getPropertyPath()),
                violation.getInvalidValue() == null ? FieldFault.Code.MISSING_FIELD : FieldFault.Code.INVALID_VALUE);
    }

    /** The path without the method it starts at and, for a field of the body, without the body's own name. */
    private static String pointer(Path path) {
        List<Path.Node> nodes =
                StreamSupport.stream(path.spliterator(), false).skip(1).toList();
        return nodes.stream()
                .skip(nodes.size() > 1 ? 1 : 0)
                .map(FieldFaults::step)
                .collect(Collectors.joining());
    }

    /** The index in the list that the node is an element of, or whose element it is a field of, then its name. */
    private static String step(Path.Node node) {
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        return index + (node.getKind() == ElementKind.CONTAINER_ELEMENT ? "" : "/" + node.getName());
    }
}
