package se.saferreturn.http.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.unit.DataSize;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.http.Edge;

/**
 * The locks of this package and the paths they hang on; {@link Edge} says in which order, and why. The container matches
 * paths after decoding them.
 */
@Configuration(proxyBeanMethods = false)
class EdgeFilters {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private static final long A_YEAR = 31_536_000;

    /**
     * What no page of ours needs. Camunda's own pages need more than ours (their scripts are started by a nonce), so their
     * filter replaces the content policy on those; hence these are written first.
     */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> strictHeaders() {
        CrossOriginOpenerPolicyHeaderWriter openers = new CrossOriginOpenerPolicyHeaderWriter();
        openers.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        CrossOriginResourcePolicyHeaderWriter resources = new CrossOriginResourcePolicyHeaderWriter();
        resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        HeaderWriterFilter headers = new HeaderWriterFilter(List.of(
                new ContentSecurityPolicyHeaderWriter(CONTENT),
                // always, since a proxy may have ended TLS
                new HstsHeaderWriter(AnyRequestMatcher.INSTANCE, A_YEAR, true),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS),
                openers,
                resources));
        headers.setShouldWriteHeadersEagerly(true);
        return at(Edge.STRICT_HEADERS, headers, "/*");
    }

    @Bean
    FilterRegistrationBean<BoundedRequests> boundedRequests(
            @Value("${safer-return.access.largest-request}") DataSize largest,
            @Value("${safer-return.access.largest-upload}") DataSize largestUpload) {
        return at(Edge.BOUNDED_REQUESTS, new BoundedRequests(largest.toBytes(), largestUpload.toBytes()), "/*");
    }

    /** Written last, when the answer leaves: Camunda's own filter would have it stored and only asked for again. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> nothingStored(JerseyApplicationPath engineRest) {
        HeaderWriterFilter headers = new HeaderWriterFilter(
                List.of((request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store")));
        return at(Edge.NOTHING_STORED, headers, engineRest.getUrlMapping(), "/api/*", "/camunda/api/*");
    }

    /** It is Spring Security's firewall, which stands before its login. */
    @Bean
    StrictRequests strictRequests() {
        return new StrictRequests();
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        return at(Edge.PLAIN_PATHS, new PlainPaths(), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> closedSetup() {
        return at(
                Edge.CLOSED_SETUP,
                (request, response, chain) ->
                        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND),
                "/camunda/api/admin/setup/*");
    }

    @Bean
    FilterRegistrationBean<ClosedEndpoints> closedEndpoints(JerseyApplicationPath engineRest) {
        return at(
                Edge.CLOSED_ENDPOINTS,
                new ClosedEndpoints(engineRest.getPath() + "|/camunda/api/engine"),
                engineRest.getUrlMapping(),
                "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<NationalFigures> nationalFigures(
            JerseyApplicationPath engineRest, CurrentPerson currentPerson) {
        return at(
                Edge.NATIONAL_FIGURES,
                new NationalFigures(engineRest.getPath() + "|/camunda/api/engine", currentPerson),
                engineRest.getUrlMapping(),
                "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists(JerseyApplicationPath engineRest) {
        return at(Edge.BOUNDED_LISTS, new BoundedLists(), engineRest.getUrlMapping(), "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        return at(Edge.OWN_NONCE, new OwnNonce(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    ServletRegistrationBean<ErrorAnswer> errorAnswer() {
        return new ServletRegistrationBean<>(new ErrorAnswer(), ErrorAnswer.PATH);
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(Edge place, T filter, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(place.order());
        return registration;
    }
}
