package se.saferreturn.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import se.saferreturn.ApplicationTest;

/**
 * A test that drives Chromium. Where there is none it is skipped, and says so; {@code
 * SAFER_RETURN_BROWSER_TESTS=required} makes that a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ExtendWith({ChromiumRequired.class, BrowserExtension.class})
@interface BrowserTest {}
