package se.saferreturn.tasklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Hands browsers form-js with its faults repaired (ADR 37). It is repaired once, when the application starts, which it
 * does not if a repair no longer fits.
 */
@Configuration(proxyBeanMethods = false)
class RepairedFormJs {

    static final String SCRIPT = "META-INF/resources/webjars/camunda/lib/deps.js";
    static final String REPAIRS = "form-js-1.8.7.yaml";

    private static final String ADDRESS = "/camunda/lib/deps.js";

    @Bean
    SimpleUrlHandlerMapping formJsMapping() throws Exception {
        List<FormJsRepair> repairs = FormJsRepair.read(new ClassPathResource(REPAIRS, RepairedFormJs.class));
        String repaired = FormJsRepair.all(repairs, new ClassPathResource(SCRIPT).getContentAsString(UTF_8));
        Resource script = new Script(repaired.getBytes(UTF_8));
        String etag = '"' + DigestUtils.md5DigestAsHex(script.getContentAsByteArray()) + '"';
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(new Always(script)));
        // the browser asks each time, and an old copy is never taken for this one
        handler.setCacheControl(CacheControl.noCache());
        handler.setUseLastModified(false);
        handler.setEtagGenerator(resource -> etag);
        handler.afterPropertiesSet();
        return new SimpleUrlHandlerMapping(Map.of(ADDRESS, handler), Ordered.HIGHEST_PRECEDENCE);
    }

    private static final class Script extends ByteArrayResource {

        Script(byte[] content) {
            super(content, ADDRESS);
        }

        /** Says what kind of text it is. */
        @Override
        public String getFilename() {
            return "deps.js";
        }
    }

    private record Always(Resource script) implements ResourceResolver {

        @Override
        public Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return script;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return path;
        }
    }
}
