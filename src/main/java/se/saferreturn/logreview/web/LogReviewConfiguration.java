package se.saferreturn.logreview.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.logreview.StaffNames;
import se.saferreturn.logreview.Thresholds;
import se.saferreturn.logreview.UnusualPatterns;
import se.saferreturn.referral.PersonSearch;

@Configuration(proxyBeanMethods = false)
class LogReviewConfiguration {

    /**
     * From when on something is unusual.
     *
     * @param manyCases cases on one day; fewer are never unusual
     * @param timesAsMany how many times as many cases as colleagues usually have
     * @param searchesAnHour searches within one hour
     * @param refusalsADay refusals on one day
     * @param refusedForms forms of one case that were sent by one person and not taken
     */
    @Validated
    @ConfigurationProperties("safer-return.log-review")
    record Settings(
            @Min(1) int manyCases,
            @Min(1) int timesAsMany,
            @Min(1) int searchesAnHour,
            @Min(1) int refusalsADay,
            @Min(1) int refusedForms) {}

    @Bean
    UnusualPatterns unusualPatterns(LogReader log, StaffNames staff, PersonSearch names, Settings settings) {
        return new UnusualPatterns(
                log,
                staff,
                names,
                new Thresholds(
                        settings.manyCases(),
                        settings.timesAsMany(),
                        settings.searchesAnHour(),
                        settings.refusalsADay(),
                        settings.refusedForms()));
    }
}
