package se.saferreturn.login.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.util.WebUtils;
import se.saferreturn.engine.OnIdentityProvider;
import se.saferreturn.http.Edge;
import se.saferreturn.http.PasswordLogin;
import se.saferreturn.http.RequestPath;
import se.saferreturn.staff.Staff;

/**
 * Login with an OpenID provider: a session for Tasklist, Cockpit, Admin and our own pages, a bearer token for the two REST
 * APIs. What the provider publishes is asked for at the first login and not at the start, so that the application starts
 * while it is away.
 */
@Configuration(proxyBeanMethods = false)
@OnIdentityProvider
class IdentityProviderLogin {

    private static final String REGISTRATION = "safer-return";
    private static final String LOGIN = "/oauth2/authorization/" + REGISTRATION;
    private static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;
    private static final String ENDED_BY_PROVIDER = "/logout/connect/back-channel/" + REGISTRATION;
    private static final String REFUSED = "/safer-return/login-refused.html";
    private static final String LOGGED_OUT = "/safer-return/logged-out.html";

    /** Set by a page whose session has ended by itself, so that the way to the login says why; it tells of nobody. */
    private static final String ENDED = "safer-return-ended";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Of two machines that ask for the time. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    @Bean
    ClientRegistrationRepository clientRegistrations(LoginSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(LoginSettings settings) {
        LoginSettings.IdentityProvider provider = settings.identityProvider();
        return ClientRegistrations.fromIssuerLocation(provider.requireIssuer())
                .registrationId(REGISTRATION)
                .clientId(provider.requireClientId())
                .clientSecret(provider.requireClientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(provider.userClaim())
                .redirectUri(settings.publicUrl() + CALLBACK)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    @Bean
    JwtDecoder tokenDecoder(LoginSettings settings) {
        LoginSettings.IdentityProvider provider = settings.identityProvider();
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(provider.requireIssuer())
                    .build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                    new JwtTimestampValidator(CLOCKS_DIFFER),
                    new JwtIssuerValidator(provider.requireIssuer()),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            audiences -> audiences != null && audiences.contains(provider.audience())))));
            return decoder;
        });
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    OidcSessionRegistry loginsOfProvider() {
        return new InMemoryOidcSessionRegistry();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** The engine's API takes no session: a script on another page must not be able to use one. */
    @Bean
    @Order(1)
    SecurityFilterChain withToken(HttpSecurity http, LoginSettings settings) throws Exception {
        return withoutDefaults(http)
                .securityMatcher(IdentityProviderLogin::isForToken)
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(StaffClaims.STAFF))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(IdentityProviderLogin::askForToken)
                        .accessDeniedHandler(new AccessDeniedHandlerImpl())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new StaffToken(settings.identityProvider()))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain withSession(
            HttpSecurity http,
            LoginSettings settings,
            ClientRegistrationRepository clients,
            SessionRegistry sessions,
            OidcSessionRegistry loginsOfProvider)
            throws Exception {
        WebAppLogout logout = new WebAppLogout();
        AuthenticationEntryPoint entry = entryPoint();
        return withoutDefaults(http)
                .csrf(SessionToken::isAskedFor)
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(IdentityProviderLogin::isPublic)
                        .permitAll()
                        .requestMatchers(IdentityProviderLogin::isForNobody)
                        .denyAll()
                        .anyRequest()
                        .hasAuthority(StaffClaims.STAFF))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(entry))
                .oauth2Login(login -> login.loginPage(LOGIN)
                        .defaultSuccessUrl("/")
                        .failureUrl(REFUSED)
                        .authorizedClientRepository(new NoTokensKept())
                        .oidcSessionRegistry(loginsOfProvider)
                        .userInfoEndpoint(user -> user.oidcUserService(new StaffOnly(settings.identityProvider()))))
                .oidcLogout(ended -> ended.oidcSessionRegistry(loginsOfProvider)
                        .backChannel(channel -> channel.logoutHandler(new EndedByProvider(loginsOfProvider, sessions))))
                .logout(out -> out.logoutRequestMatcher(logout)
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(logout.withProvider(clients, settings.publicUrl())))
                .sessionManagement(management -> management
                        .maximumSessions(settings.sessionsPerPerson())
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(expired -> entry.commence(
                                expired.getRequest(),
                                expired.getResponse(),
                                new SessionAuthenticationException("This session has ended."))))
                .build();
    }

    /** Headers come with every answer, not only with those from here. */
    private static HttpSecurity withoutDefaults(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults());
    }

    /** What is wrong with the token stands in a header, and the answer has the shape of every other. */
    private static void askForToken(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, refused);
        response.sendError(response.getStatus());
    }

    /** A page goes to the login; a script is told. */
    private static AuthenticationEntryPoint entryPoint() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        AuthenticationEntryPoint script =
                (request, response, cause) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return (request, response, cause) -> {
            if (isPage(request) && WebUtils.getCookie(request, ENDED) != null) {
                Cookie told = new Cookie(ENDED, "");
                told.setPath("/");
                told.setMaxAge(0);
                told.setSecure(true);
                response.addCookie(told);
                response.sendRedirect(LOGGED_OUT);
            } else {
                (isPage(request) ? page : script).commence(request, response, cause);
            }
        };
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && !RequestPath.isAt(request, "/camunda/api")
                && !RequestPath.isAt(request, "/api");
    }

    private static boolean isForToken(HttpServletRequest request) {
        return RequestPath.isAt(request, "/engine-rest")
                || (RequestPath.isAt(request, "/api") && request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return path.equals("/actuator/health")
                || path.equals(REFUSED)
                || path.equals(LOGGED_OUT)
                || path.equals(ENDED_BY_PROVIDER)
                || path.equals("/safer-return/session.css")
                || path.equals("/camunda/favicon.ico");
    }

    /** There are no passwords here, and what changes something goes through one of the two APIs. */
    private static boolean isForNobody(HttpServletRequest request) {
        boolean api = RequestPath.isAt(request, "/camunda/api") || RequestPath.isAt(request, "/api");
        return PasswordLogin.is(request) || (!HARMLESS.contains(request.getMethod()) && !api);
    }

    @Bean
    FilterRegistrationBean<OwnAddress> ownAddress(LoginSettings settings) {
        FilterRegistrationBean<OwnAddress> registration =
                new FilterRegistrationBean<>(new OwnAddress(settings.publicUrl()));
        registration.setOrder(Edge.OWN_ADDRESS.order());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> engineLogin(ProcessEngine engine, Staff staff) {
        return registration(
                Edge.ENGINE_LOGIN,
                new EngineLogin(
                        engine.getIdentityService(), () -> staff.current().map(Staff.Member::person)),
                "/engine-rest/*",
                "/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webAppLogin(ProcessEngine engine, Staff staff) {
        return registration(Edge.WEB_APP_LOGIN, new WebAppLogin(engine, staff), "/camunda/api/*", "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> registration(Edge place, Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(place.order());
        return registration;
    }
}
