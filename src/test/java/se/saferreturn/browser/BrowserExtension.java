package se.saferreturn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a page in a fresh browser profile; one browser serves all tests. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    /** Generous: on a busy machine a page is slow, and only a test that fails waits for so long. */
    private static final double PATIENCE_IN_MILLISECONDS = 30_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningBrowser running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunningBrowser.class, key -> RunningBrowser.start(), RunningBrowser.class);
        BrowserContext profile = running.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Stockholm"));
        profile.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        context.getStore(NAMESPACE).put(BrowserContext.class, profile);
        return profile.newPage();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext profile = context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
        if (profile != null) {
            profile.close();
        }
    }

    private record RunningBrowser(Playwright playwright, Browser browser)
            implements ExtensionContext.Store.CloseableResource {

        static RunningBrowser start() {
            Path program = Chromium.find()
                    .orElseThrow(() -> new IllegalStateException(
                            "Browser tests are required, but there is no Chromium. Install the package chromium."));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new RunningBrowser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(Chromium.ARGUMENTS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
