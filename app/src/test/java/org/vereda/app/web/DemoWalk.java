package org.vereda.app.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.app.Repository;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** A folder served as in a demonstration, and a real browser that walks through it as one of its guests. */
final class DemoWalk implements AutoCloseable {
    static final int WIDE = 1280;
    static final int TELEPHONE = 375;

    private final RealBrowser browser;
    private final DemoPortal portal;

    private DemoWalk(RealBrowser browser, DemoPortal portal) {
        this.browser = browser;
        this.portal = portal;
    }

    /** A walk through one of the examples; skipped where there is no browser. */
    static DemoWalk through(String example) {
        return through(Repository.example(example));
    }

    /**
     * A walk through a copy of an example.
     *
     * @param folder where the copy is made
     * @param tables files of the copy that are other than those of the example, by name
     */
    static DemoWalk through(String example, Path folder, Map<String, String> tables) throws IOException {
        try (Stream<Path> files = Files.list(Repository.example(example))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
        return through(folder);
    }

    private static DemoWalk through(Path folder) {
        RealBrowser browser = RealBrowser.start();
        try {
            Surroundings surroundings =
                    new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, false);
            return new DemoWalk(browser, DemoPortal.openAnywhere(folder, surroundings));
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    /** The whole address of a path without its first slash. */
    String at(String path) {
        return portal.address() + path;
    }

    Guest guest(Role role) {
        return guest(one -> one.role() == role);
    }

    private Guest guest(Predicate<Guest> wanted) {
        return portal.guests().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** A window of somebody who has not signed in. */
    Page stranger(int width, ColorScheme colors) {
        return browser.window(width, colors);
    }

    /** A window in which the guest of a role is signed in. */
    Page as(Role role, int width) {
        return as(role, width, ColorScheme.LIGHT);
    }

    Page as(Role role, int width, ColorScheme colors) {
        return as(guest(role), width, colors);
    }

    /** A window in which the guest of that name, such as a delegation, is signed in. */
    Page as(String name, int width) {
        return as(guest(one -> one.email().equals(name + "@demo.example")), width, ColorScheme.LIGHT);
    }

    /** A window in which somebody who joined meanwhile is signed in. */
    Page as(Guest guest, int width) {
        return as(guest, width, ColorScheme.LIGHT);
    }

    private Page as(Guest guest, int width, ColorScheme colors) {
        Page page = browser.window(width, colors);
        PageSteps.signIn(page, at("sign-in"), guest.email(), guest.password());
        page.waitForURL(portal.address());
        return page;
    }

    @Override
    public void close() {
        portal.close();
        browser.close();
    }
}
