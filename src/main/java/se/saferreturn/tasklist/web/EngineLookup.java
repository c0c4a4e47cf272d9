package se.saferreturn.tasklist.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.engine.BeansOfEngine;
import se.saferreturn.staff.Person;

/** What the doors here ask the engine. */
final class EngineLookup {

    private EngineLookup() {}

    /** Who is logged in, if anybody is. */
    static Optional<Person> person(ProcessEngine engine) {
        return bean(engine, CurrentPerson.class).find();
    }

    /** Tasklist makes its resources itself, so they find the application's beans where the engine does. */
    static <T> T bean(ProcessEngine engine, Class<T> kind) {
        return BeansOfEngine.find(engine, kind);
    }

    /** Asks on behalf of the system: nobody but supervisors may read process instances or their history. */
    static <T extends @Nullable Object> T asSystem(ProcessEngine engine, Supplier<T> question) {
        return bean(engine, AsSystem.class).ask(question);
    }
}
