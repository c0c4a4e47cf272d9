package se.saferreturn.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;

@ApplicationTest
class CaseRegisterTest {

    @Autowired
    CaseRegister register;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    private CaseNumber aCase;

    @BeforeEach
    void register() {
        aCase = registered();
    }

    @Test
    void aNewCaseIsOpenAndItsPlaceIsNotKnownYet() {
        RegisteredCase found = found(aCase);

        assertThat(found.isClosed()).isFalse();
        assertThat(found.region()).isNull();
        assertThat(found.countryOfReturn()).isNull();
        assertThat(found.outcome()).isNull();
        assertThat(found.previousCase()).isNull();
    }

    @Test
    void aNumberThatWasNeverRegisteredIsNotFound() {
        assertThat(register.find(caseFile.open(CaseSeries.RETURN_CASE))).isEmpty();
        assertThat(register.find(caseFile.open(CaseSeries.HOTLINE_ENQUIRY))).isEmpty();
    }

    @Test
    void thePlaceIsFilledInAsItBecomesKnown() {
        register.place(aCase, "south", null);
        register.place(aCase, null, "ROU");

        assertThat(found(aCase).region()).isEqualTo("south");
        assertThat(found(aCase).countryOfReturn()).isEqualTo("ROU");
    }

    @Test
    void aTransferChangesRegionAndCounty() {
        register.place(aCase, "south", "ROU");

        register.transfer(aCase, "north", "25");

        assertThat(found(aCase).region()).isEqualTo("north");
        assertThat(found(aCase).countryOfReturn()).isEqualTo("ROU");
        assertThat(column("county")).isEqualTo("25");
    }

    @Test
    void aClosedCaseKeepsWhatWasKnownBefore() {
        register.place(aCase, "south", "ROU");

        register.close(aCase, Outcome.MISSING, null, null);

        assertThat(found(aCase).isClosed()).isTrue();
        assertThat(found(aCase).outcome()).isEqualTo(Outcome.MISSING);
        assertThat(found(aCase).region()).isEqualTo("south");
        assertThat(found(aCase).countryOfReturn()).isEqualTo("ROU");
    }

    @Test
    void aReopenedCaseKnowsTheOneBeforeIt() {
        register.close(aCase, Outcome.COMPLETED, "south", "ROU");
        CaseNumber again = registered();

        register.link(again, aCase);

        assertThat(found(again).previousCase()).isEqualTo(aCase);
    }

    @Test
    void aJoinedCaseEndsWithThatOutcomeOnly() {
        CaseNumber existing = registered();

        register.join(aCase, existing);

        assertThat(column("joined_to")).isEqualTo(existing.value());
        assertThat(catchThrowable(() -> register.close(aCase, Outcome.COMPLETED, null, null)))
                .hasMessageContaining("return_case_joined_check");
        register.close(aCase, Outcome.JOINED, null, null);
        assertThat(found(aCase).outcome()).isEqualTo(Outcome.JOINED);
    }

    @Test
    void aClosedCaseIsNotChanged() {
        register.close(aCase, Outcome.DIED, null, null);

        assertThatIllegalStateException().isThrownBy(() -> register.transfer(aCase, "north", "25"));
        assertThatIllegalStateException().isThrownBy(() -> register.place(aCase, "north", null));
        assertThatIllegalStateException().isThrownBy(() -> register.close(aCase, Outcome.JOINED, null, null));
        assertThat(found(aCase).region()).isNull();
    }

    private CaseNumber registered() {
        CaseNumber caseNumber = caseFile.open(CaseSeries.RETURN_CASE);
        register.register(caseNumber, UUID.randomUUID().toString(), "01", false);
        return caseNumber;
    }

    private RegisteredCase found(CaseNumber caseNumber) {
        return register.find(caseNumber).orElseThrow();
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from return_case where case_number = :number")
                .param("number", aCase.value())
                .query(String.class)
                .single();
    }
}
