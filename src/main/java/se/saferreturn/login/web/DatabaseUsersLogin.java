package se.saferreturn.login.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import se.saferreturn.engine.OnDatabaseUsers;
import se.saferreturn.http.Edge;
import se.saferreturn.http.RequestPath;
import se.saferreturn.staff.Person;

/**
 * The demo: people log in with Camunda's own form, and at the REST APIs with name and password. The engine's own filter for
 * that is not used: it lets the list of engines through without a login.
 */
@Configuration(proxyBeanMethods = false)
@OnDatabaseUsers
class DatabaseUsersLogin {

    @Bean
    @Order(1)
    SecurityFilterChain withPassword(HttpSecurity http, ProcessEngine engine) throws Exception {
        EngineUsers users = new EngineUsers(engine.getIdentityService());
        return withoutDefaults(http)
                .securityMatcher(DatabaseUsersLogin::isForPassword)
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(users)
                .securityContext(logins -> logins.securityContextRepository(new LoginOfPages(users)))
                .csrf(SessionToken::isAskedFor)
                .httpBasic(password -> password.authenticationEntryPoint(DatabaseUsersLogin::askForPassword))
                .build();
    }

    /** Camunda's pages have a login of their own. */
    @Bean
    @Order(2)
    SecurityFilterChain doorsOfTheirOwn(HttpSecurity http) throws Exception {
        return withoutDefaults(http)
                .authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Headers come with every answer, not only with those from here. */
    private static HttpSecurity withoutDefaults(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()));
    }

    private static boolean isForPassword(HttpServletRequest request) {
        return RequestPath.isAt(request, "/engine-rest")
                || RequestPath.isAt(request, "/api")
                || RequestPath.isAt(request, "/v3");
    }

    /** Not a script of a page: its browser would ask in a window of its own, over the page that knows better. */
    private static void askForPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode == null || mode.equals("navigate")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Safer Return\", charset=\"UTF-8\"");
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Bean
    FilterRegistrationBean<ReplacedSessions> replacedSessions() {
        FilterRegistrationBean<ReplacedSessions> registration = new FilterRegistrationBean<>(new ReplacedSessions());
        registration.setOrder(Edge.REPLACED_SESSIONS.order());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> engineLogin(ProcessEngine engine) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
                new EngineLogin(engine.getIdentityService(), DatabaseUsersLogin::loggedIn));
        registration.addUrlPatterns("/engine-rest/*", "/api/*", "/v3/*");
        registration.setOrder(Edge.ENGINE_LOGIN.order());
        return registration;
    }

    private static Optional<Person> loggedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(login -> new Person(login.getName(), groupsOf(login)));
    }

    private static Set<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Otherwise Spring would invent a user with a password and log it. */
    @Bean
    UserDetailsService noUsersOfSpring() {
        return name -> {
            throw new UsernameNotFoundException("Users are known to the engine.");
        };
    }
}
