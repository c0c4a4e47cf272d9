package se.saferreturn.browser;

import com.microsoft.playwright.Browser;

/** Browsers of people in several places. */
final class Profiles {

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
