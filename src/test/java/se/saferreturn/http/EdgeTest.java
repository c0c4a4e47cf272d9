package se.saferreturn.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import se.saferreturn.ApplicationTest;

/** The list of what a request comes through is that of the running application. */
@ApplicationTest
class EdgeTest {

    /** Only with an identity provider. */
    private static final Set<Edge> NOT_IN_THE_DEMO = Set.of(Edge.OWN_ADDRESS, Edge.WEB_APP_LOGIN);

    /** Camunda's and the server's, in their own order, after all of ours. */
    private static final List<String> OF_CAMUNDA = List.of(
            "EmptyBodyFilter",
            "CacheControlFilter",
            "AppendTrailingSlashFilter",
            "Authentication Filter",
            "Security Filter",
            "CsrfPreventionFilter",
            "SessionCookieFilter",
            "HttpHeaderSecurity",
            "Engines Filter",
            "Tomcat WebSocket (JSR356) Filter");

    @Autowired
    ServletWebServerApplicationContext application;

    @Test
    void everyFilterStandsInTheListAndInItsPlace() {
        List<String> listed = Arrays.stream(Edge.values())
                .filter(place -> !NOT_IN_THE_DEMO.contains(place))
                .map(Edge::filter)
                .toList();

        List<String> running = Arrays.stream(context().findFilterMaps())
                .map(FilterMap::getFilterName)
                .distinct()
                .toList();

        assertThat(running).startsWith(listed.toArray(String[]::new));
        assertThat(running.subList(listed.size(), running.size())).isEqualTo(OF_CAMUNDA);
    }

    @Test
    void theListIsInOrder() {
        assertThat(Arrays.stream(Edge.values()).map(Edge::order)).isSorted();
    }

    private Context context() {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        return (Context) server.getTomcat().getHost().findChildren()[0];
    }
}
