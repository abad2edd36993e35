package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;

/** A dismantler's day in each language, on a telephone beside the car: from the intake over the receiver's acknowledgement to the balance. */
final class YardWalkTest {
    private static final String RECEIVER = "Dakota";

    @AutoClose
    private static DemoWalk demo;

    private static @Nullable Guest receiver;

    @BeforeAll
    static void start() {
        demo = DemoWalk.through("yard");
    }

    @ParameterizedTest
    @EnumSource
    void aDismantlerComesFromTheIntakeToTheBalance(Walk walk) {
        Page page = demo.as(Role.RECYCLER, DemoWalk.TELEPHONE);
        page.navigate(demo.at("?lang=") + walk.language());
        assertThat(page.locator("html").getAttribute("lang")).startsWith(walk.language());
        takeIn(page, walk);
        tick(page, walk);
        handOver(page, walk);
        receive(walk);
        acknowledged(page, walk);
        weigh(page, walk);
        page.context().close();
    }

    /** Two organizations are too few for any total: the page says so, and shows no weight of a yard. */
    @Test
    void theSecretariatSeesNoYard() {
        Page page = demo.as(Role.SECRETARIAT, DemoWalk.TELEPHONE);
        page.navigate(demo.at("yards?lang=en&year=2026"));
        assertThat(page.locator("main table").textContent())
                .contains("withheld")
                .doesNotContainPattern("[0-9]{2,}");
        PageSteps.look(page, "yards");
        page.context().close();
    }

    /** A walk in a language: a vehicle and a battery of its own, on days of its own. */
    enum Walk {
        ES("1M8GDM9AXKP042788", "1410", 20, "batería de tracción"),
        EN("5GZCZ43D13S812715", "1420", 23, "traction battery"),
        FR("11111111111111111", "1430", 26, "batterie de traction");

        private final String vin;
        private final String mass;
        private final int day;
        private final String battery;

        Walk(String vin, String mass, int day, String battery) {
            this.vin = vin;
            this.mass = mass;
            this.day = day;
            this.battery = battery;
        }

        String language() {
            return name().toLowerCase(Locale.ROOT);
        }

        String vehicle() {
            return "C-0" + mass;
        }

        String item() {
            return "BAT-" + mass;
        }

        String day(int later) {
            return "2026-11-" + (day + later);
        }

        /** A mass as a page shows it, with whatever stands between thousands. */
        String shown() {
            return mass.charAt(0) + ".?" + mass.substring(1);
        }
    }

    /** The number itself is nowhere afterwards, its seal is. */
    private static void takeIn(Page page, Walk walk) {
        page.navigate(demo.at("yard"));
        PageSteps.look(page, "yard-" + walk.language());
        page.locator("form[action='/yard/intake'] input[name=id]").fill(walk.vehicle());
        page.locator("form[action='/yard/intake'] input[name=received]").fill(walk.day(0));
        page.locator("form[action='/yard/intake'] select[name=powertrain]").selectOption("hev");
        page.locator("form[action='/yard/intake'] input[name=mass]").fill(walk.mass);
        page.locator("form[action='/yard/intake'] input[name=vin]").fill(walk.vin);
        page.locator("form[action='/yard/intake'] button").click();
        page.waitForURL(demo.at("yard"));
        assertThat(page.locator("main").textContent())
                .contains(walk.vehicle())
                .containsPattern(walk.shown())
                .doesNotContain(walk.vin);
        page.navigate(demo.at("data/yard-intake"));
        assertThat(page.locator("main").textContent())
                .contains(walk.vehicle())
                .doesNotContain(walk.vin)
                .containsPattern("[0-9a-f]{64}");
    }

    private static void tick(Page page, Walk walk) {
        String what = walk.vehicle() + "|traction-battery";
        page.navigate(demo.at("yard"));
        page.locator("form[action='/yard/tick'] select[name=what]").selectOption(what);
        page.locator("form[action='/yard/tick'] select[name=outcome]").selectOption("REMOVED");
        page.locator("form[action='/yard/tick'] input[name=date]").fill(walk.day(1));
        page.locator("form[action='/yard/tick'] button").click();
        page.waitForURL(demo.at("yard"));
        assertThat(page.locator("form[action='/yard/tick'] option[value='" + what + "']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains(walk.battery, "Inés");
        PageSteps.look(page, "yard-ticked-" + walk.language());
    }

    private static void handOver(Page page, Walk walk) {
        page.navigate(demo.at("yard/custody"));
        page.locator("form[action='/yard/hand'] select[name=kind]").selectOption("BATTERY");
        page.locator("form[action='/yard/hand'] input[name=item]").fill(walk.item());
        page.locator("form[action='/yard/hand'] select[name=to]").selectOption("laredo-shredder");
        page.locator("form[action='/yard/hand'] input[name=sent_on]").fill(walk.day(2));
        page.locator("form[action='/yard/hand'] input[name=sent_mass]").fill("42");
        page.locator("form[action='/yard/hand'] button").click();
        page.waitForURL(demo.at("yard/custody"));
        assertThat(page.locator("main").textContent()).contains(walk.item(), "(MX)", "(US)");
        PageSteps.look(page, "yard-custody-" + walk.language());
    }

    /** The other side of the border says that it came; the receiver may see nothing else of the sender. */
    private static void receive(Walk walk) {
        String what = "laredo-shredder|" + walk.item() + "|" + walk.day(2);
        Page page = demo.as(receiver(), DemoWalk.TELEPHONE);
        page.navigate(demo.at("yard/custody?lang=") + walk.language());
        PageSteps.look(page, "yard-receive-" + walk.language());
        page.locator("form[action='/yard/receive'] select[name=what]").selectOption(what);
        page.locator("form[action='/yard/receive'] input[name=acknowledged_on]").fill(walk.day(3));
        page.locator("form[action='/yard/receive'] input[name=mass]").fill("41.9");
        page.locator("form[action='/yard/receive'] button").click();
        page.waitForURL(demo.at("yard/custody"));
        assertThat(page.locator("form[action='/yard/receive'] option[value='" + what + "']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains(walk.item(), RECEIVER);
        page.navigate(demo.at("data/yard-intake"));
        assertThat(page.locator("main").textContent()).doesNotContain(walk.vehicle());
        page.context().close();
    }

    /** Nobody of the shredder has an account in the demo: the administrator invites somebody, who takes a password. */
    private static Guest receiver() {
        if (receiver == null) {
            Page page = demo.as(Role.ADMINISTRATOR, DemoWalk.TELEPHONE);
            page.navigate(demo.at("accounts"));
            page.locator("form[action='/accounts/invite'] input[name=email]").fill("shredder@demo.example");
            page.locator("form[action='/accounts/invite'] input[name=name]").fill(RECEIVER);
            page.locator("form[action='/accounts/invite'] select[name=role]").selectOption("RECYCLER");
            page.locator("form[action='/accounts/invite'] input[name=organization]")
                    .fill("rio-shredding");
            page.locator("form[action='/accounts/invite'] button").click();
            String link = page.locator("#link").textContent();
            page.context().close();
            receiver = joined(link);
        }
        return receiver;
    }

    private static Guest joined(String link) {
        Guest guest = new Guest(Role.RECYCLER, "rio-shredding", "shredder@demo.example", "una-trituradora-lejana-2026");
        Page page = demo.stranger(DemoWalk.TELEPHONE, ColorScheme.LIGHT);
        page.navigate(link);
        if (page.locator("input[name=email]").count() > 0) {
            page.locator("input[name=email]").fill(guest.email());
        }
        page.locator("input[name=name]").fill(RECEIVER);
        page.locator("input[name=password]").fill(guest.password());
        page.locator("input[name=again]").fill(guest.password());
        page.locator("main button").click();
        page.waitForURL(demo.at("sign-in?joined=yes"));
        page.context().close();
        return guest;
    }

    /** The sender sees that it came, and what the receiver weighed. */
    private static void acknowledged(Page page, Walk walk) {
        page.navigate(demo.at("yard/custody"));
        assertThat(page.locator("tr:has-text('" + walk.item() + "')")
                        .allTextContents()
                        .toString())
                .contains(RECEIVER, walk.day(3))
                .containsPattern("41[.,]9");
        PageSteps.look(page, "yard-acknowledged-" + walk.language());
    }

    private static void weigh(Page page, Walk walk) {
        page.navigate(demo.at("yard/balance"));
        assertThat(page.locator("form[action='/yard/weigh']").count()).isEqualTo(1);
        page.locator("form[action='/yard/weigh'] input[name=date]").fill(walk.day(2));
        page.locator("form[action='/yard/weigh'] select[name=kind]").selectOption("BATTERIES");
        page.locator("form[action='/yard/weigh'] input[name=other]").fill("laredo-shredder");
        page.locator("form[action='/yard/weigh'] input[name=amount]").fill("42");
        page.locator("form[action='/yard/weigh'] button").click();
        page.waitForURL(demo.at("yard/balance"));
        assertThat(page.locator("main").textContent()).contains(walk.day(2)).containsPattern(walk.shown());
        page.locator("input[name=from]").fill(walk.day(0));
        page.locator("input[name=until]").fill(walk.day(2));
        page.locator("form[method=get] button").click();
        page.waitForURL(url -> url.contains("from=" + walk.day(0)));
        assertThat(page.locator("main").textContent())
                .containsPattern(walk.shown())
                .containsPattern("(?i)batt?er[^0-9]*patio-celaya[^0-9]*42")
                .doesNotContainPattern("5.?200");
        PageSteps.look(page, "yard-balance-" + walk.language());
    }
}
