package se.saferreturn.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.web.login.OnDatabaseUsers;

/** The locks of this package and the paths they hang on. The container matches paths after decoding them. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Before Camunda's own filters, after the one that makes up for a proxy's headers. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After that of the identity provider, too. */
    private static final int AFTER_EVERY_LOGIN = 0;

    @Bean
    @OnDatabaseUsers
    FilterRegistrationBean<EngineRestLogin> engineRestLogin(
            IdentityService identities, JerseyApplicationPath engineRest) {
        return registration(new EngineRestLogin(identities), engineRest.getUrlMapping(), "/api/*", "/v3/*");
    }

    /**
     * As long as the group of administrators has no direct member, Camunda lets anybody make an administrator here
     * (CVE-2026-77226). The first administrator comes from the identity provider or the user store instead.
     */
    @Bean
    FilterRegistrationBean<Filter> closedSetup() {
        return registration(
                (request, response, chain) ->
                        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND),
                "/camunda/api/admin/setup/*");
    }

    /** Before anything that may refuse a request. */
    @Bean
    FilterRegistrationBean<StrictHeaders> strictHeaders() {
        FilterRegistrationBean<StrictHeaders> registration = registration(new StrictHeaders(), "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** After the login with a password, which answers to every spelling alike, and before Spring's own filters. */
    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        FilterRegistrationBean<PlainPaths> registration = registration(new PlainPaths(), "/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        return registration(new OwnNonce(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists(JerseyApplicationPath engineRest) {
        return registration(new BoundedLists(), engineRest.getUrlMapping(), "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ClosedEndpoints> closedEndpoints(JerseyApplicationPath engineRest) {
        FilterRegistrationBean<ClosedEndpoints> registration = registration(
                new ClosedEndpoints(engineRest.getPath() + "|/camunda/api/engine"),
                engineRest.getUrlMapping(),
                "/camunda/api/*");
        // whoever is not logged in is told that first
        registration.setOrder(ORDER + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NationalFigures> nationalFigures(
            JerseyApplicationPath engineRest, CurrentPerson currentPerson) {
        FilterRegistrationBean<NationalFigures> registration = registration(
                new NationalFigures(engineRest.getPath() + "|/camunda/api/engine", currentPerson),
                engineRest.getUrlMapping(),
                "/camunda/api/*");
        registration.setOrder(AFTER_EVERY_LOGIN);
        return registration;
    }

    @Bean
    ServletRegistrationBean<ErrorAnswer> errorAnswer() {
        return new ServletRegistrationBean<>(new ErrorAnswer(), ErrorAnswer.PATH);
    }

    @Bean
    FilterRegistrationBean<NothingStored> nothingStored(JerseyApplicationPath engineRest) {
        return registration(new NothingStored(), engineRest.getUrlMapping(), "/api/*", "/camunda/api/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> registration(T filter, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(ORDER);
        return registration;
    }
}
