package se.saferreturn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.MalwareScan;
import se.saferreturn.document.NewDocument;

/** Documents that people add to a case beside its forms. */
record AddedDocuments(ProcessEngine engine) {

    private static final long LARGEST = 1000;

    /** Adds one, of which the title is what matters. */
    void add(String caseNumber, String title, String kind, String user) {
        NewDocument document = NewDocument.check(
                title,
                kind,
                "beslut.txt",
                "Ett påhittat beslut.".getBytes(UTF_8),
                LARGEST,
                artifact(MalwareScan.class));
        artifact(CaseDocuments.class).add(new CaseNumber(caseNumber), document, user);
    }

    private <T> T artifact(Class<T> type) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getArtifactFactory()
                .getArtifact(type);
    }
}
