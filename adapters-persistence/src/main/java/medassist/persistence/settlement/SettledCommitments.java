package medassist.persistence.settlement;

import jakarta.inject.Singleton;
import java.util.List;
import medassist.domain.fund.Commitment;
import medassist.persistence.work.JsonTexts;

/** What settlements bind funds to, as their rows say it. */
@Singleton
public class SettledCommitments {

    private final JsonTexts json;

    SettledCommitments(JsonTexts json) {
        this.json = json;
    }

    /**
     * What a settlement binds funds to.
     *
     * @param adjudication a value of the column of that name
     */
    public List<Commitment> of(String adjudication) {
        return Commitment.of(json.read(adjudication, AdjudicationDocument.class).toDomain());
    }
}
