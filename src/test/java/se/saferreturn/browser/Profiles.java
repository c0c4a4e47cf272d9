package se.saferreturn.browser;

import com.microsoft.playwright.Browser;

/** Browsers of people in several places. */
final class Profiles {

    /** Generous: on a busy machine a page is slow, and only a test that fails waits for so long. */
    static final double PATIENCE_IN_MILLISECONDS = 60_000;

    private Profiles() {}

    static Browser.NewContextOptions british() {
        return in("en-GB", "Europe/Stockholm");
    }

    static Browser.NewContextOptions in(String locale, String zone) {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(locale)
                .setTimezoneId(zone);
    }
}
