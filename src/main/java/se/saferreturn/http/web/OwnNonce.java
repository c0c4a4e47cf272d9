package se.saferreturn.http.web;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's scripts with the request. Camunda's filters hand it on through the application as a whole:
 * of two requests that meet, one would get a page whose scripts the browser does not start.
 */
class OwnNonce extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithNonce(request), response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        /** As the whole application has it, but for the nonce. */
        @Override
        public ServletContext getServletContext() {
            ServletContext whole = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> isAboutNonce(arguments)
                            ? ofRequest(method.getName(), arguments)
                            : ofApplication(whole, method, arguments));
        }

        private static boolean isAboutNonce(Object @Nullable [] arguments) {
            return arguments != null && arguments.length > 0 && ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
        }

        private @Nullable Object ofRequest(String method, Object[] arguments) {
            switch (method) {
                case "getAttribute" -> {
                    return getAttribute(ATTR_CSP_FILTER_NONCE);
                }
                case "setAttribute" -> setAttribute(ATTR_CSP_FILTER_NONCE, arguments[1]);
                case "removeAttribute" -> removeAttribute(ATTR_CSP_FILTER_NONCE);
                default -> throw new UnsupportedOperationException(method);
            }
            return null;
        }

        private static @Nullable Object ofApplication(
                ServletContext whole, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(whole, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }
}
