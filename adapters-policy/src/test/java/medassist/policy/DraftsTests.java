package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import medassist.application.port.PolicyPacks.Draft;
import medassist.domain.policy.PolicyPack;
import org.junit.jupiter.api.Test;

/** Drafts of packs, read and proved without deciding anything. */
class DraftsTests {

    private final YamlPolicyPacks packs = new YamlPolicyPacks(new PackTexts(null));

    private static String liaocheng() throws IOException {
        return Files.readString(Path.of("src/main/resources/policies/371500-2022.yaml"));
    }

    private List<String> faults(String text) {
        assertThat(packs.draft(text)).isInstanceOf(Draft.Unsound.class);
        return packs.draft(text) instanceof Draft.Unsound(List<String> faults) ? faults : List.of();
    }

    @Test
    void areSoundWithAnotherFigureAndDecideNothing() throws IOException {
        int before = packs.library().packs().size();

        assertThat(packs.draft(liaocheng().replaceFirst("ratio: 70%", "ratio: 80%")))
                .isInstanceOfSatisfying(Draft.Sound.class, draft -> {
                    PolicyPack pack = draft.pack();
                    assertThat(pack.jurisdiction().value()).isEqualTo("371500");
                    assertThat(packs.library().withText(pack.edition().version().sha256()))
                            .isEmpty();
                });
        assertThat(packs.library().packs()).hasSize(before);
    }

    @Test
    void sayOnceWhereTheyCannotBeRead() throws IOException {
        List<String> faults = faults(liaocheng().replaceFirst("ratio: 70%", "ratio: \\${ratio}%"));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst()).containsOnlyOnce("draft.yaml:").contains("ratio");
        assertThat(faults("jurisdiction: [")).isNotEmpty();
    }

    @Test
    void areProvedLikeOtherPacks() throws IOException {
        assertThat(faults(liaocheng().replaceFirst("ratio: 70%", "ratio: 170%")))
                .isNotEmpty();
    }
}
