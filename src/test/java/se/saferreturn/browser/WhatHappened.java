package se.saferreturn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a page asked for, was answered and said, so that a test that fails elsewhere can be understood. */
final class WhatHappened {

    private static final Path KEPT = Path.of("target", "failed-in-browser");

    private final Page page;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Response> answers = new CopyOnWriteArrayList<>();

    WhatHappened(Page page) {
        this.page = page;
        page.onFrameNavigated(frame -> note("page " + frame.url()));
        page.onConsoleMessage(message -> note("said " + message.text()));
        page.onPageError(error -> note("failed " + error));
        page.onRequest(request -> note("asks " + request.method() + " " + request.url()));
        page.onRequestFailed(request -> note("no answer " + request.url() + " " + request.failure()));
        page.onResponse(answer -> {
            note(answer.status() + " " + answer.url());
            answers.add(answer);
        });
    }

    /** Picture and lines, under the name of the test. */
    void keep(String test) {
        note("the test fails");
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(test + ".png")));
            answers.forEach(this::noteCookies);
        } catch (PlaywrightException pageIsGone) {
            note("cannot be asked any more: " + pageIsGone);
        }
        try {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(test + ".txt"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void noteCookies(Response answer) {
        String given = answer.allHeaders().get("set-cookie");
        if (given != null) {
            note("cookies " + answer.url() + " came with "
                    + answer.request().allHeaders().get("cookie") + " and got " + given);
        }
    }

    private void note(String line) {
        lines.add(Instant.now() + " " + line);
    }
}
