package se.saferreturn.access.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the application's own API says about it as a whole. It is behind the same login. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Safer Return")
                        .version("1")
                        .description("A case that is not there and one that is closed to you look the same: 404."
                                + " Errors are problem details (RFC 9457) without personal data."));
    }
}
