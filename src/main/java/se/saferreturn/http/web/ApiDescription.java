package se.saferreturn.http.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.PassedDoor;

/**
 * What the description of the application's own API says beyond what the code gives away: sentences, how to log in, and
 * how refusals look. It is behind the same login.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SESSION = "session";
    private static final String CHANGE_TOKEN = "changeToken";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
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
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2"))
                        .description("A case that is not there and one that is closed to you look the same: 404."
                                + " Errors are problem details (RFC 9457) without personal data. Who may do what is in"
                                + " docs/access-policy.md; each reading and change of a case is recorded."))
                // where it runs is the operator's matter
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description(
                                                "The session of a browser, after the login with the identity provider"))
                        .addSecuritySchemes(
                                CHANGE_TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-XSRF-TOKEN")
                                        .description(
                                                "With a session, every change needs the token of GET /api/session"))
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("For programs: a token of the same identity provider")));
    }

    @Bean
    OpenApiCustomizer whatCodeDoesNotSay() throws IOException {
        Map<String, String> sentences;
        try (InputStream file = new ClassPathResource("api-operations.yaml").getInputStream()) {
            sentences = new YAMLMapper().readValue(file, new TypeReference<>() {});
        }
        return api -> {
            // here, since what nothing refers to yet is taken out before
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, item) -> describe(path, item, sentences));
        };
    }

    private static void describe(String path, PathItem item, Map<String, String> sentences) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setSummary(sentences.get(method + " " + path));
            boolean reads = method == PathItem.HttpMethod.GET;
            SecurityRequirement session = new SecurityRequirement().addList(SESSION);
            operation.setSecurity(List.of(
                    reads ? session : session.addList(CHANGE_TOKEN), new SecurityRequirement().addList(BEARER)));
            refusals(path, reads, operation);
        });
    }

    private static void refusals(String path, boolean reads, Operation operation) {
        ApiResponses responses = operation.getResponses();
        boolean takesSomething =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (takesSomething || operation.getRequestBody() != null) {
            refusal(responses, "400", "Something that was sent is wrong; the words name it and the cure");
        }
        refusal(responses, "401", "Nobody is logged in");
        refusal(responses, "403", "This is closed to the asker, or the token for changes is missing");
        if (path.contains("{")) {
            refusal(responses, "404", "Not there, or closed to the asker");
        }
        if (!reads) {
            refusal(responses, "409", "Does not fit how things stand now");
            refusal(responses, "413", "Too large");
        }
    }

    private static void refusal(ApiResponses responses, String status, String words) {
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("In words for the person"))
                .addProperty("instance", new StringSchema().format("uri").description("Never what was asked for"))
                .addProperty(
                        "fields",
                        new ArraySchema()
                                .items(new ObjectSchema())
                                .description("The fields that are wrong, for programs; where there are some"));
    }
}
