package se.saferreturn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a page in a fresh browser profile; one browser serves all tests of the program. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserContext profile = RunningBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Stockholm"));
        profile.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
        context.getStore(NAMESPACE).put(BrowserContext.class, profile);
        Page page = profile.newPage();
        context.getStore(NAMESPACE).put(WhatHappened.class, new WhatHappened(page));
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        WhatHappened happened = context.getStore(NAMESPACE).remove(WhatHappened.class, WhatHappened.class);
        if (happened != null && context.getExecutionException().isPresent()) {
            happened.keep(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        BrowserContext profile = context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
        if (profile != null) {
            profile.close();
        }
    }

    /** Begun by the first test that needs it. The store of JUnit would end it with each class that the build hands out. */
    private static final class RunningBrowser {

        private static @Nullable Browser browser;

        private RunningBrowser() {}

        static synchronized Browser get() {
            if (browser == null) {
                browser = start();
            }
            return browser;
        }

        private static Browser start() {
            Path program = Chromium.find()
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "Browser tests are required, but there is no Chromium. Install chromium-headless-shell, or chromium."));
            PlaywrightAssertions.setDefaultAssertionTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "end of the browser"));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(Chromium.ARGUMENTS));
        }
    }
}
