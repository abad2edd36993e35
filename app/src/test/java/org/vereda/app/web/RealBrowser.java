package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium as the system has it, without a window; tests are skipped with words where there is none. It takes seconds to start, so all tests of
 * a program share one, which ends with the program; each has windows of its own.
 */
public final class RealBrowser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axe();

    private final Browser browser;

    private RealBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Started at first use. */
    private static final class Shared {
        static final Browser ONE = launched(installed().orElseThrow());
    }

    public static RealBrowser start() {
        assumeTrue(installed().isPresent(), "skipped: no Chromium is installed (Debian: apt-get install chromium)");
        return new RealBrowser(Shared.ONE);
    }

    private static Browser launched(Path chromium) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET));
    }

    private static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window that nobody has used before; the policy of the pages does not bind what the test puts into them. */
    public Page window(int width, ColorScheme colors) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colors)
                .setBypassCSP(true));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    /**
     * Presses a button and waits for the page that it leads to, however long that takes. The page that was there before is marked, so that no
     * word of it is taken for one of the next; where the button led nowhere the fields that hold the form back are told.
     */
    public static void press(Page page, String button) {
        follow(page, button, () -> page.locator(button).first().click());
    }

    /** The same with any other step, by what it is called. */
    static void follow(Page page, String name, Runnable step) {
        page.evaluate("() => { window.before = true; }");
        step.run();
        try {
            page.waitForFunction("() => !window.before && document.readyState === 'complete'");
        } catch (TimeoutError e) {
            Object invalid = page.evaluate(
                    "() => [...document.querySelectorAll(':invalid')].map(field => field.name + '=' + field.value)");
            throw new AssertionError(name + " led nowhere at " + page.url() + ", held back by " + invalid, e);
        }
    }

    /** Nothing on the page that axe calls serious or critical. */
    public static void requireAccessible(Page page, String what) {
        page.evaluate(AXE);
        Object found = page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations'], preload: false})).violations"
                        + ".filter(rule => rule.impact === 'serious' || rule.impact === 'critical')"
                        + ".map(rule => rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', '))");
        assertThat((List<?>) found).as("axe on " + what + " at " + page.url()).isEmpty();
    }

    /** Nobody has to scroll sideways. */
    public static void requireNoOverflow(Page page, String what) {
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue())
                .as("overflow of " + what + " at " + page.url())
                .isLessThanOrEqualTo(1);
    }

    /**
     * The same with words of a language that does not exist: accents on every vowel and two fifths longer, in headings, labels, buttons, links and
     * sentences; data stays as it is. The page is of no use afterwards.
     */
    public static void requireRoomForLongWords(Page page, String what) {
        page.evaluate("""
                () => {
                  const accents = {a: 'á', e: 'ë', i: 'î', o: 'ö', u: 'ù', A: 'Â', E: 'É', I: 'Ï', O: 'Ô', U: 'Û'};
                  const longer = words => (words + ' ' + words.slice(0, Math.ceil(words.length * 0.4)))
                      .replace(/[aeiouAEIOU]/g, letter => accents[letter]);
                  const said = 'h1, h2, h3, label, button, a, th, caption, p, small, summary, legend, dt, figcaption';
                  document.querySelectorAll(said).forEach(one => {
                    if (!one.closest('td, svg, code')) {
                      one.childNodes.forEach(node => {
                        if (node.nodeType === Node.TEXT_NODE && /\\p{L}/u.test(node.data)) { node.data = longer(node.data); }
                      });
                    }
                  });
                }""");
        requireNoOverflow(page, what + " with long words");
    }

    /** A picture to be looked at, where pictures are asked for by {@code -Dvereda.pictures=true}: they take a tenth of the time of a walk. */
    public static void picture(Page page, String name) {
        picture(page, name, false);
    }

    /** A picture down to the end of the page, for pages with several figures. */
    public static void longPicture(Page page, String name) {
        picture(page, name, true);
    }

    private static void picture(Page page, String name, boolean isWhole) {
        if (Boolean.getBoolean("vereda.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(isWhole));
        }
    }

    private static String axe() {
        try (InputStream stream = RealBrowser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the windows that are still open. */
    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }
}
