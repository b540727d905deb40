package medassist.domain.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.domain.recipient.CertificationDetail.Disability;

/** The words in which a row says a disability 残疾类别与等级: in two columns, or both in one, or several disabilities together. */
record DisabilityWords(String type, String grade) {

    private static final Pattern BOTH =
            Pattern.compile("(视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?[(:：-]?([一二三四1234ⅠⅡⅢⅣ壹贰叁肆])级?[)]?");
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；/+和及]+");

    boolean areThere() {
        return !isBlank(type) || !isBlank(grade);
    }

    private static boolean isBlank(String word) {
        return CellText.withoutBlanks(word).isEmpty();
    }

    /** The disability, of which type or grade is only known from a certificate's number; empty where neither is. */
    Optional<Disability> completedBy(Disability known) {
        if (isBlank(grade)) {
            return CategoryWords.disability(type).map(said -> new Disability(said, known.grade()));
        }
        return isBlank(type)
                ? CategoryWords.grade(grade).map(said -> new Disability(known.type(), said))
                : Optional.empty();
    }

    /** The disability; empty where the words are not known. */
    Optional<Disability> read() {
        Optional<Disability> single = CategoryWords.disability(type)
                .flatMap(known -> CategoryWords.grade(grade).map(degree -> new Disability(known, degree)));
        return single.or(this::together);
    }

    /** Of several disabilities, the multiple one of the most severe grade, or of the grade that is said of all. */
    private Optional<Disability> together() {
        var parts = new ArrayList<Disability>();
        List<String> words = List.of(BETWEEN.split(CellText.withoutBlanks(isBlank(type) ? grade : type)));
        for (String word : words) {
            Matcher both = BOTH.matcher(word);
            Optional<Disability.Type> alone = CategoryWords.disability(word);
            if (both.matches()) {
                parts.add(new Disability(
                        CategoryWords.disability(both.group(1)).orElseThrow(),
                        CategoryWords.grade(both.group(2)).orElseThrow()));
            } else if (alone.isPresent()
                    && !isBlank(type)
                    && CategoryWords.grade(grade).isPresent()) {
                parts.add(new Disability(alone.get(), CategoryWords.grade(grade).orElseThrow()));
            } else {
                return Optional.empty();
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst()).filter(only -> agreesWithGrade(only.grade()));
        }
        if (parts.stream().anyMatch(part -> part.type() == Disability.Type.MULTIPLE)) {
            return Optional.empty();
        }
        int worst = parts.stream()
                .map(Disability::grade)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int said = CategoryWords.grade(grade).orElse(worst);
        return Optional.of(new Disability(Disability.Type.MULTIPLE, said, parts));
    }

    private boolean agreesWithGrade(int read) {
        return isBlank(grade)
                || isBlank(type)
                || CategoryWords.grade(grade).filter(said -> said == read).isPresent();
    }
}
