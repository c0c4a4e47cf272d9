package se.saferreturn.tasklist.web;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Found by Tasklist through {@code META-INF/services}. */
public class SaferReturnTasklist extends AbstractTasklistPlugin {

    static final String ID = "safer-return";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(SaferReturnTasklistResource.class);
    }
}
