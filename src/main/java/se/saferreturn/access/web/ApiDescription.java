package se.saferreturn.access.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.PassedDoor;

/** What the description of the application's own API says about it as a whole. It is behind the same login. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String NUMBER = "{number}";

    static {
        // they come from the address, which says so itself
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OpenedCase.class, PassedDoor.class);
    }

    @Bean
    OpenApiCustomizer numbersOfCases() {
        return api -> api.getPaths().forEach((path, item) -> {
            if (path.contains(NUMBER)) {
                item.readOperations()
                        .forEach(operation -> operation.addParametersItem(new PathParameter()
                                .name("number")
                                .description("Number of a case, such as SR-2026-00042")
                                .schema(new StringSchema())));
            }
        });
    }

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
