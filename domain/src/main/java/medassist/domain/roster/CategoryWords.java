package medassist.domain.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;

/** The words by which authorities name categories, and what stands beside them 类别用语. */
final class CategoryWords {

    private static final Map<String, Category> CATEGORIES = new HashMap<>();

    static {
        name(
                Category.EXTREME_POVERTY,
                "特困人员",
                "特困供养人员",
                "特困",
                "特困供养",
                "城乡特困人员",
                "特困救助供养人员",
                "城市特困人员",
                "农村特困人员",
                "分散供养特困人员",
                "集中供养特困人员",
                "分散特困",
                "集中特困",
                "五保户",
                "五保对象",
                "农村五保",
                "五保供养对象");
        name(Category.ORPHAN, "孤儿", "散居孤儿", "集中供养孤儿", "社会散居孤儿");
        name(Category.DE_FACTO_UNSUPPORTED_CHILD, "事实无人抚养儿童", "事实无人抚养");
        name(Category.CHILD_IN_DIFFICULTY, "困境儿童", "重点困境儿童");
        name(
                Category.SUBSISTENCE_ALLOWANCE,
                "低保对象",
                "低保",
                "低保人员",
                "低保户",
                "城市低保",
                "农村低保",
                "城乡低保",
                "城镇低保",
                "城镇低保对象",
                "最低生活保障",
                "城市低保对象",
                "农村低保对象",
                "城乡低保对象",
                "最低生活保障对象",
                "最低生活保障人员",
                "城市最低生活保障对象",
                "农村最低生活保障对象",
                "最低生活保障家庭成员");
        name(
                Category.SUBSISTENCE_MARGIN,
                "低保边缘家庭成员",
                "低保边缘家庭",
                "低保边缘",
                "低保边缘户",
                "低保边缘对象",
                "低保边缘人员",
                "低保边缘人口",
                "低边对象",
                "低边",
                "低边户",
                "最低生活保障边缘家庭成员",
                "低收入家庭成员");
        name(Category.RETURNED_TO_POVERTY, "返贫致贫人口", "返贫人口", "致贫人口", "返贫致贫对象");
        name(
                Category.MONITORED,
                "防止返贫监测对象",
                "防返贫监测对象",
                "监测对象",
                "防止返贫监测人口",
                "防止返贫致贫监测对象",
                "易返贫致贫人口",
                "农村易返贫致贫人口",
                "脱贫不稳定户",
                "脱贫不稳定人口",
                "边缘易致贫户",
                "边缘易致贫人口",
                "突发严重困难户",
                "突发严重困难人口");
        name(Category.STABLY_LIFTED, "稳定脱贫人口", "稳定脱贫户", "脱贫人口", "脱贫户");
        name(Category.ILLNESS_IMPOVERISHED, "因病致贫重病患者", "因病致贫家庭重病患者", "因病致贫患者", "因病致贫", "支出型困难患者", "因病支出型困难患者");
        name(Category.THREE_VETERANS, "三老人员", "“三老”人员", "\"三老\"人员", "三老");
        name(Category.DISABLED, "残疾人", "持证残疾人", "残疾人员", "重度残疾人", "重残", "残疾");
        name(Category.OTHER_SPECIAL, "其他特殊困难人员", "其他特困人员", "政府规定的其他特殊困难人员", "其他特殊困难群体");
    }

    private static final Map<String, MonitoredSubtype> SUBTYPES = Map.of(
            "脱贫不稳定", MonitoredSubtype.UNSTABLE,
            "边缘易致贫", MonitoredSubtype.MARGINAL,
            "突发严重困难", MonitoredSubtype.SUDDEN);

    /** By word, and by the digit of a certificate's number. */
    private static final Map<String, Disability.Type> DISABILITIES = Map.ofEntries(
            Map.entry("视力", Disability.Type.VISUAL),
            Map.entry("1", Disability.Type.VISUAL),
            Map.entry("听力", Disability.Type.HEARING),
            Map.entry("2", Disability.Type.HEARING),
            Map.entry("言语", Disability.Type.SPEECH),
            Map.entry("3", Disability.Type.SPEECH),
            Map.entry("肢体", Disability.Type.PHYSICAL),
            Map.entry("4", Disability.Type.PHYSICAL),
            Map.entry("智力", Disability.Type.INTELLECTUAL),
            Map.entry("5", Disability.Type.INTELLECTUAL),
            Map.entry("精神", Disability.Type.MENTAL),
            Map.entry("6", Disability.Type.MENTAL),
            Map.entry("多重", Disability.Type.MULTIPLE),
            Map.entry("7", Disability.Type.MULTIPLE));

    private static final List<String> GRADES = List.of("一二三四", "1234", "ⅠⅡⅢⅣ", "壹贰叁肆");

    private CategoryWords() {}

    private static void name(Category category, String... words) {
        for (String word : words) {
            CATEGORIES.put(word, category);
        }
    }

    /** The category that a word names; empty where it names none. */
    static Optional<Category> category(String word) {
        String plain = CellText.withoutBlanks(word);
        return Optional.ofNullable(CATEGORIES.get(plain)).or(() -> byName(plain));
    }

    private static Optional<Category> byName(String word) {
        for (Category category : Category.values()) {
            if (category.name().equals(word)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** Why a household is monitored, by the beginning of the word; empty where it does not say. */
    static Optional<MonitoredSubtype> subtype(String word) {
        String plain = CellText.withoutBlanks(word);
        return SUBTYPES.entrySet().stream()
                .filter(each -> plain.startsWith(each.getKey())
                        || plain.equals(each.getValue().name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The type of a disability by its word or by the digit of a certificate's number; empty where it is none. */
    static Optional<Disability.Type> disability(String word) {
        return Optional.ofNullable(DISABILITIES.get(CellText.withoutBlanks(word).replaceAll("残疾$", "")));
    }

    /** The grade of a disability, by its numeral in any script; empty where it is none. */
    static Optional<Integer> grade(String word) {
        String plain = CellText.withoutBlanks(word).replaceAll("级$", "");
        return GRADES.stream()
                .filter(numerals -> plain.length() == 1 && numerals.contains(plain))
                .map(numerals -> numerals.indexOf(plain) + 1)
                .findFirst();
    }

    /** What a word of yes or no says; empty where it is neither. */
    static Optional<Boolean> flag(String word) {
        return switch (CellText.withoutBlanks(word)) {
            case "是", "有", "Y", "y", "1", "true", "TRUE", "√", "享受", "因病" -> Optional.of(true);
            case "否", "无", "N", "n", "0", "false", "FALSE", "×", "不享受" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
