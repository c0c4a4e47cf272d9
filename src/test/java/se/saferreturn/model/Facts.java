package se.saferreturn.model;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.SimpleVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableInstanceFactory;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableInstanceLifecycleListener;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Facts as an expression in a model finds them, without a process. */
class Facts extends AbstractVariableScope {

    private final transient VariableStore<CoreVariableInstance> store = new VariableStore<>();

    Facts(Map<String, @Nullable Object> facts) {
        facts.forEach(
                (name, value) -> store.addVariable(new SimpleVariableInstance(name, Variables.untypedValue(value))));
    }

    @Override
    protected VariableStore<CoreVariableInstance> getVariableStore() {
        return store;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected VariableInstanceFactory<CoreVariableInstance> getVariableInstanceFactory() {
        return (VariableInstanceFactory) SimpleVariableInstance.SimpleVariableInstanceFactory.INSTANCE;
    }

    @Override
    protected List<VariableInstanceLifecycleListener<CoreVariableInstance>> getVariableInstanceLifecycleListeners() {
        return List.of();
    }

    @Override
    public @Nullable AbstractVariableScope getParentVariableScope() {
        return null;
    }
}
