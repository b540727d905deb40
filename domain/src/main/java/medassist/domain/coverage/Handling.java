package medassist.domain.coverage;

import java.util.List;
import medassist.domain.policy.Label;

/** Where the product keeps to a sentence of a document 去向. */
public sealed interface Handling {

    /**
     * By figures and rules of the pack 计算.
     *
     * @param parts names of them, as {@link PackParts} knows them
     */
    record Computed(List<String> parts) implements Handling {

        public Computed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * By a reading of the pack, since the sentence leaves something open 理解口径.
     *
     * @param parts names of what the reading stands beside
     */
    record ByReading(List<String> parts) implements Handling {

        public ByReading {
            parts = List.copyOf(parts);
        }
    }

    /** Not here: the document leaves the rule to somebody else 授权. */
    record Delegated(Label to) implements Handling {}

    /** By a part of the product that works without the pack 系统其他部分. */
    record InProduct(ProductPart part) implements Handling {}

    /** Not at all, because it asks for nothing that software does 非软件事项. */
    record NotForSoftware(Label why) implements Handling {}

    /** Nobody knows yet 无着落. */
    record Nowhere() implements Handling {}
}
