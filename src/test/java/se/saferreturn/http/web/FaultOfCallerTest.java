package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultOfCallerTest {

    @ParameterizedTest
    @CsvSource({"57014, 503", "22021, 400", "22008, 400", "22003, 400"})
    void whatTheDatabaseRefusesBecauseOfTheQuestionIsNoFault(String state, int status) {
        ProcessEngineException thrown =
                new ProcessEngineException("persistence", new IllegalStateException(new SQLException("Ortrud", state)));

        Response answer = FaultOfCaller.answer(thrown).orElseThrow();

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getEntity().toString()).doesNotContain("Ortrud");
    }

    @Test
    void aMissingRightIsOneHoweverItIsWrapped() {
        assertThat(FaultOfCaller.answer(new RestException(
                                jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR,
                                new AuthorizationException("y"),
                                "x"))
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"08006", "53300", "40001", "42P01"})
    void aDatabaseThatIsAwayOrDifferentIsAFault(String state) {
        assertThat(FaultOfCaller.answer(new ProcessEngineException("x", new SQLException("y", state))))
                .isEmpty();
    }

    @Test
    void whatIsThrownWhereTheEngineWorksIsAFault() {
        assertThat(FaultOfCaller.answer(new NullPointerException("here"))).isEmpty();
    }
}
