package medassist.rest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTests {

    private static final String WRITTEN = """
            openapi: 3.0.1
            tags:
            - name: Settlement
              description: Bills decided, posted and reversed
            - name: Audit
            paths:
              /api/v1/settlements:
                post:
                  tags:
                  - Settlement
                  summary: Decides a claim and posts it, once
                  responses:
                    "201":
                      description: in no other words
            """;

    private static ApiDocument document() {
        return new ApiDocument(new ByteArrayInputStream(WRITTEN.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void staysAsItIsWrittenWhereNoFeedIsServed() {
        assertThat(document().with(List.of()).text()).isEqualTo(WRITTEN.replace("\"201\"", "'201'"));
    }

    @Test
    void showsTheFeedWhereItIsServed() {
        String text =
                document().with(List.of("/hisfeed/{infno}", "/yian/{infno}")).text();

        assertThat(text)
                .contains("\n  /hisfeed:\n", "\n  /hisfeed/{infno}:\n", "\n  /yian:\n", "name: infno")
                .containsSubsequence("name: Settlement", "name: Hospital feed", "name: Audit");
    }

    @Test
    void saysInChineseWhatThereAreWordsFor() {
        String text = document().with(List.of("/hisfeed/{infno}")).inChinese().text();

        assertThat(text)
                .contains("name: 结算", "description: 费用单的核定、入账与冲正", "- 结算", "- 定点医药机构接口")
                .contains("summary: 核定一笔结算申请并入账，只入账一次", "summary: 受理一条报文；交易由地址指明")
                .contains("description: in no other words", "name: infno", "/api/v1/settlements:");
    }
}
