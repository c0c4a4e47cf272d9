package se.saferreturn.model.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Looks at every process when it begins, by whichever of its elements. */
class BeginsInItsOwnCase extends AbstractBpmnParseListener {

    private final OwnCaseOnly cases;

    BeginsInItsOwnCase(OwnCaseOnly cases) {
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases);
    }
}
