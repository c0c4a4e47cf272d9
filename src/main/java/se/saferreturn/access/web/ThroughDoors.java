package se.saferreturn.access.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Doorkeeper;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.AccessLog;

/** Gives controllers what is {@link Through behind a door}, or ends the request at the door. */
@Configuration(proxyBeanMethods = false)
class ThroughDoors implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String NUMBER = "number";

    private final Doorkeeper doorkeeper;

    ThroughDoors(CurrentPerson currentPerson, CaseAccess access, AccessLog log) {
        this.doorkeeper = new Doorkeeper(currentPerson, access, log);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(Through.class)
                && (type == OpenedCase.class || type == PassedDoor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Through through = parameter.getParameterAnnotation(Through.class);
        if (through == null) {
            throw new IllegalStateException("No door is named at " + parameter);
        }
        String typed = numberIn(request);
        if (parameter.getParameterType() == PassedDoor.class) {
            return doorkeeper.pass(through, typed);
        }
        if (typed == null) {
            throw new IllegalStateException("No number of a case stands in the address of " + parameter.getMethod());
        }
        return doorkeeper.open(through, typed);
    }

    private static @Nullable String numberIn(NativeWebRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables
                ? (String) variables.get(NUMBER)
                : null;
    }
}
