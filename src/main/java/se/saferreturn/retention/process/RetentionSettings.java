package se.saferreturn.retention.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.retention.RetentionPeriods;

/**
 * How long files are kept, and how much is done in one run.
 *
 * @param returnCase after the last note in a closed case
 * @param hotlineEnquiry after the last note in an enquiry
 * @param dataRequest after the last note in a data request
 * @param erasedInARun most files that are erased in one run; the others follow in the next
 */
@Validated
@ConfigurationProperties("safer-return.retention")
record RetentionSettings(
        @NotNull Period returnCase,
        @NotNull Period hotlineEnquiry,
        @NotNull Period dataRequest,
        @Min(1) @Max(10_000) int erasedInARun) {

    RetentionPeriods periods() {
        return new RetentionPeriods(Map.of(
                CaseSeries.RETURN_CASE, returnCase,
                CaseSeries.HOTLINE_ENQUIRY, hotlineEnquiry,
                CaseSeries.DATA_REQUEST, dataRequest));
    }
}
