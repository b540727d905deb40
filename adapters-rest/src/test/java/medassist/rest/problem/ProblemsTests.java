package medassist.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import medassist.domain.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTests {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void hasWordsForEveryFaultAndProblem(String language) {
        Problems problems = Problems.of(HttpRequest.GET("/x").header("Accept-Language", language));
        for (FieldFault.Code code : FieldFault.Code.values()) {
            Problem problem = body(problems, FieldFault.of("/x", code, "1", "2"));
            assertThat(problem.errors().getFirst().detail()).isNotBlank().doesNotContain("{");
        }
        for (ProblemCode code : ProblemCode.values()) {
            Problem problem = Objects.requireNonNull(problems.problem(code).body());
            assertThat(problem.detail()).isNotBlank();
            assertThat(problem.code()).isEqualTo(code.name());
            assertThat(problem.status()).isEqualTo(code.status().getCode());
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.Code.class)
    void pointsAtTheFieldThatARuleRefused(Refusal.Code code) {
        Problems problems = Problems.of(HttpRequest.POST("/x", ""));
        var response = problems.refused(new Refusal(code, List.of("1", "2", "PAID")));
        Problem problem = Objects.requireNonNull(response.body());

        assertThat(response.code()).isIn(403, 404, 409, 422);
        assertThat(problem.code()).isEqualTo(code.name());
        assertThat(problem.type()).isEqualTo("urn:medassist:problem:" + code);
        assertThat(problem.errors())
                .allSatisfy(error -> assertThat(error.pointer()).startsWith("/"));
    }

    @Test
    void answersInChineseUnlessEnglishIsAskedFor() {
        var chinese = Problems.of(HttpRequest.GET("/x")).problem(ProblemCode.NOT_FOUND);
        var english = Problems.of(HttpRequest.GET("/x").header("Accept-Language", "en"))
                .problem(ProblemCode.NOT_FOUND);

        assertThat(Objects.requireNonNull(chinese.body()).title()).isEqualTo("没有找到");
        assertThat(Objects.requireNonNull(english.body()).title()).isEqualTo("Not found");
    }

    private static Problem body(Problems problems, FieldFault fault) {
        return Objects.requireNonNull(problems.invalid(List.of(fault)).body());
    }
}
