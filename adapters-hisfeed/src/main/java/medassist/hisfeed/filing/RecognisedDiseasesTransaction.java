package medassist.hisfeed.filing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.profile.ReplyForm.OutpatientDisease;

/** Which diseases of a person are recognised 人员慢特病备案查询: 5301. */
@Singleton
final class RecognisedDiseasesTransaction implements Question {

    private final RecordQueries records;

    RecognisedDiseasesTransaction(RecordQueries records) {
        this.records = records;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("5301");
    }

    @Override
    public Output answer(Message message) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = output.putArray("feedetail");
        Filings.asked(message, records).of(RecognisedDisease.class).forEach(filing -> add(rows, filing, message));
        return new Output.Json(output);
    }

    /** A disease that the province's table does not name goes by its code. */
    private static void add(ArrayNode rows, Filing filing, Message message) {
        if (filing.matter() instanceof RecognisedDisease(String code, var _, var _)) {
            String name = message.profile()
                    .replies()
                    .disease(code)
                    .map(OutpatientDisease::name)
                    .orElse(code);
            ObjectNode row = rows.addObject()
                    .put(FilingTransaction.NUMBER, filing.id())
                    .put("opsp_dise_code", code)
                    .put("opsp_dise_name", name)
                    .put("begndate", filing.validity().from().toString());
            if (!filing.validity().isOpen()) {
                row.put("enddate", filing.validity().to().toString());
            }
        }
    }
}
