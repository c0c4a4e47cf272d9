package se.saferreturn.access.web.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The demo: people log in with Camunda's own form, or with name and password at the REST APIs, at doors of their own. */
@Configuration(proxyBeanMethods = false)
@OnDatabaseUsers
class DatabaseUsersLogin {

    @Bean
    SecurityFilterChain doorsOfTheirOwn(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .build();
    }

    /** Otherwise Spring would invent a user with a password and log it. */
    @Bean
    UserDetailsService noUsersOfSpring() {
        return name -> {
            throw new UsernameNotFoundException("Users are known to the engine.");
        };
    }
}
