package medassist.console.block;

import java.util.List;

/** Sentences one after the other, such as the steps of an explanation. */
public record Sentences(String title, List<Said> sentences) implements Block {

    public Sentences {
        sentences = List.copyOf(sentences);
    }

    /**
     * One of them.
     *
     * @param clause by which it is so; empty where no clause says it
     */
    public record Said(String text, String clause) {}
}
