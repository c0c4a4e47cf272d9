package se.saferreturn.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads who has just started a process or completed a task.
 *
 * @param caseNumber the case, enquiry or request that it was in
 * @param opened numbers of the cases that came of it
 * @param moving whether the engine is still carrying it on, so that it is worth asking again soon
 * @param tasks what is open in the case now
 * @param waitsFor what else the case waits for, in the words of the models
 * @param ended whether nothing is going on in the case any more
 * @param casePage whether the page of the case is open to the reader
 */
public record NextInCase(
        @Nullable String caseNumber,
        List<String> opened,
        boolean moving,
        List<NextTask> tasks,
        List<String> waitsFor,
        boolean ended,
        boolean casePage) {

    /**
     * An open task.
     *
     * @param name in the words of the model
     * @param groups whom it is for, in words
     * @param mine its id when the reader sees it in the task list, so that it can be opened
     */
    public record NextTask(
            String name, List<String> groups, @Nullable String mine) {}
}
