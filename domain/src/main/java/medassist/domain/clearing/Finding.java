package medassist.domain.clearing;

import java.util.List;
import java.util.Optional;

/** What became of a line when the institution's books were held against ours 对账结果. */
public sealed interface Finding {

    /** Both sides have the line, and it says the same. */
    record Equal(InstitutionLine theirs, StatementLine ours) implements Finding {}

    /** Both sides have the line, and it says something else in these fields. */
    record Different(InstitutionLine theirs, StatementLine ours, List<Field> fields) implements Finding {

        public Different {
            fields = List.copyOf(fields);
        }
    }

    /** Only the institution has the line, or has it twice. */
    record OnlyTheirs(InstitutionLine theirs) implements Finding {}

    /** Only we have the line. */
    record OnlyOurs(StatementLine ours) implements Finding {}

    /** The institution's line, if there is one. */
    default Optional<InstitutionLine> stated() {
        return switch (this) {
            case Equal(InstitutionLine theirs, StatementLine _) -> Optional.of(theirs);
            case Different(InstitutionLine theirs, StatementLine _, List<Field> _) -> Optional.of(theirs);
            case OnlyTheirs(InstitutionLine theirs) -> Optional.of(theirs);
            case OnlyOurs _ -> Optional.empty();
        };
    }

    /** Our line, if there is one. */
    default Optional<StatementLine> known() {
        return switch (this) {
            case Equal(InstitutionLine _, StatementLine ours) -> Optional.of(ours);
            case Different(InstitutionLine _, StatementLine ours, List<Field> _) -> Optional.of(ours);
            case OnlyTheirs _ -> Optional.empty();
            case OnlyOurs(StatementLine ours) -> Optional.of(ours);
        };
    }

    /** The number of the line, as we know it, else as the institution has it. */
    default String number() {
        return known().map(line -> line.number().value())
                .or(() -> stated().map(InstitutionLine::number))
                .orElse("");
    }

    /** How both sides differ; empty where they say the same. */
    default Optional<Difference.Kind> difference() {
        return switch (this) {
            case Equal _ -> Optional.empty();
            case Different _ -> Optional.of(Difference.Kind.DIFFERENT);
            case OnlyTheirs _ -> Optional.of(Difference.Kind.ONLY_THEIRS);
            case OnlyOurs _ -> Optional.of(Difference.Kind.ONLY_OURS);
        };
    }

    /** The fields in which lines may differ. Their names are kept, and ids are made of them: they stay. */
    enum Field {
        VISIT,
        PERSON,
        TOTAL_FEE,
        FUNDS,
        ACCOUNT,
        REVERSED,
        AID
    }
}
