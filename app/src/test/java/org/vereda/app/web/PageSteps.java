package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;

/** What people do on any page, and what every page that they see has to keep to. */
public final class PageSteps {
    private PageSteps() {}

    /** Types address and password at the door; whoever has no second factor is in afterwards. */
    public static void signIn(Page page, String door, String email, String password) {
        signIn(page, door, email, password, Optional.empty());
    }

    /** The same with the code of a second factor. */
    public static void signIn(Page page, String door, String email, String password, Optional<String> code) {
        page.navigate(door);
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        code.ifPresent(page.locator("input[name=code]")::fill);
        RealBrowser.press(page, "main button");
    }

    /** Presses a link or button by keyboard and waits for the page that it leads to. */
    public static void enter(Page page, String what) {
        page.locator(what).first().focus();
        enter(page);
    }

    /** Presses the key where the keyboard is, and waits for the page that this leads to. */
    public static void enter(Page page) {
        RealBrowser.follow(page, "Enter", () -> page.keyboard().press("Enter"));
    }

    /** The words of the page. */
    public static String main(Page page) {
        return String.valueOf(page.locator("main").textContent());
    }

    /** One heading, nothing serious by axe, nobody scrolls sideways, no key of a message; and a picture to be looked at. */
    public static void look(Page page, String what) {
        assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
        requireWords(page, what);
        RealBrowser.requireAccessible(page, what);
        RealBrowser.requireNoOverflow(page, what);
        RealBrowser.picture(page, what.replace(' ', '-'));
    }

    /** No key stands where its words should. */
    public static void requireWords(Page page, String what) {
        assertThat(page.locator("body").textContent()).as(what).doesNotContain("label.");
        assertThat(page.locator("body").innerText())
                .as(what)
                .doesNotContainPattern("\\b(label|portal|keep)\\.[a-z]+[.-][a-z]");
    }
}
