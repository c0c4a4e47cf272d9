package se.saferreturn.journeys;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests let time pass by the engine's clock, which all of them share: none hands another a day that is not today. */
public final class BackToToday implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
    }

    /** What is played before all tests of a class moves it, too. */
    @Override
    public void afterAll(ExtensionContext tests) {
        ClockUtil.reset();
    }
}
