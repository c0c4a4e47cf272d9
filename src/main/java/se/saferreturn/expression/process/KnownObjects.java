package se.saferreturn.expression.process;

import java.util.Locale;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what expressions name, and calls what they may call. The parser has refused everything else already; this says
 * it a second time, of the objects themselves.
 */
class KnownObjects extends BeanELResolver {

    private final Function<String, @Nullable Object> beans;

    /**
     * @param beans the bean with this name, null if models may not use it
     */
    KnownObjects(Function<String, @Nullable Object> beans) {
        super(true);
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            Object bean = beans.apply(String.valueOf(property));
            context.setPropertyResolved(bean != null);
            return bean;
        }
        if (base instanceof DelegateExecution && PlainExpressions.mayRead("execution", String.valueOf(property))) {
            return super.getValue(context, base, property);
        }
        throw refused();
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        if (!PlainExpressions.mayCall(nameOf(base), String.valueOf(method))) {
            throw refused();
        }
        return super.invoke(context, base, method, types, parameters);
    }

    private String nameOf(Object object) {
        if (object instanceof DelegateExecution) {
            return "execution";
        }
        String type = object.getClass().getSimpleName();
        String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return object == beans.apply(name) ? name : "";
    }

    private static BadUserRequestException refused() {
        return new BadUserRequestException("This expression is not allowed: it reaches into an object.");
    }
}
