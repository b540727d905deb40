package medassist.domain.recipient;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an authority has certified a person to be 身份类别. */
public enum Category {
    /** 特困人员 */
    EXTREME_POVERTY,
    /** 孤儿 */
    ORPHAN,
    /** 事实无人抚养儿童 */
    DE_FACTO_UNSUPPORTED_CHILD,
    /** (重点)困境儿童 */
    CHILD_IN_DIFFICULTY,
    /** 低保对象 */
    SUBSISTENCE_ALLOWANCE,
    /** 低保边缘家庭成员 */
    SUBSISTENCE_MARGIN,
    /** 返贫致贫人口 */
    RETURNED_TO_POVERTY,
    /** 防止返贫监测对象 */
    MONITORED,
    /** 稳定脱贫人口 */
    STABLY_LIFTED,
    /** 因病致贫重病患者 */
    ILLNESS_IMPOVERISHED,
    /** “三老”人员 */
    THREE_VETERANS,
    /** 持证残疾人 */
    DISABLED,
    /** 政府规定的其他特殊困难人员 */
    OTHER_SPECIAL;

    /** An unmodifiable copy that finds a category without hashing. */
    public static Set<Category> setOf(Set<Category> categories) {
        var copy = EnumSet.noneOf(Category.class);
        copy.addAll(categories);
        return Collections.unmodifiableSet(copy);
    }
}
