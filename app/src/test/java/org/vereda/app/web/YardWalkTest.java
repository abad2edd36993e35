package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.app.accounts.Role;

/** A dismantler's day in Spanish, on a telephone beside the car: from the intake to the balance. */
final class YardWalkTest {
    private static final String VIN = "1M8GDM9AXKP042788";

    private static DemoWalk walk;

    @BeforeAll
    static void start() {
        walk = DemoWalk.through("yard");
    }

    @AfterAll
    static void stop() {
        if (walk != null) {
            walk.close();
        }
    }

    @Test
    void aDismantlerComesFromTheIntakeToTheBalance() {
        Page page = walk.as(Role.RECYCLER, DemoWalk.TELEPHONE);
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
        takeIn(page);
        tick(page);
        handOver(page);
        weigh(page);
        page.context().close();
    }

    /** The number itself is nowhere afterwards, its seal is. */
    private static void takeIn(Page page) {
        page.navigate(walk.at("yard"));
        DemoWalk.look(page, "yard");
        page.locator("form[action='/yard/intake'] input[name=id]").fill("C-0100");
        page.locator("form[action='/yard/intake'] input[name=received]").fill("2026-11-20");
        page.locator("form[action='/yard/intake'] select[name=powertrain]").selectOption("hev");
        page.locator("form[action='/yard/intake'] input[name=mass]").fill("1410");
        page.locator("form[action='/yard/intake'] input[name=vin]").fill(VIN);
        page.locator("form[action='/yard/intake'] button").click();
        page.waitForURL(walk.at("yard"));
        assertThat(page.locator("main").textContent())
                .contains("C-0100")
                .containsPattern("1.?410")
                .doesNotContain(VIN);
        page.navigate(walk.at("data/yard-intake"));
        assertThat(page.locator("main").textContent())
                .contains("C-0100")
                .doesNotContain(VIN)
                .containsPattern("[0-9a-f]{64}");
    }

    private static void tick(Page page) {
        page.navigate(walk.at("yard"));
        page.locator("form[action='/yard/tick'] select[name=what]").selectOption("C-0100|traction-battery");
        page.locator("form[action='/yard/tick'] select[name=outcome]").selectOption("REMOVED");
        page.locator("form[action='/yard/tick'] input[name=date]").fill("2026-11-21");
        page.locator("form[action='/yard/tick'] button").click();
        page.waitForURL(walk.at("yard"));
        assertThat(page.locator("form[action='/yard/tick'] option[value='C-0100|traction-battery']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains("batería de tracción", "Inés");
        DemoWalk.look(page, "yard-ticked");
    }

    private static void handOver(Page page) {
        page.navigate(walk.at("yard/custody"));
        page.locator("form[action='/yard/hand'] select[name=kind]").selectOption("BATTERY");
        page.locator("form[action='/yard/hand'] input[name=item]").fill("BAT-0100");
        page.locator("form[action='/yard/hand'] select[name=to]").selectOption("laredo-shredder");
        page.locator("form[action='/yard/hand'] input[name=sent_on]").fill("2026-11-22");
        page.locator("form[action='/yard/hand'] input[name=sent_mass]").fill("42");
        page.locator("form[action='/yard/hand'] button").click();
        page.waitForURL(walk.at("yard/custody"));
        assertThat(page.locator("main").textContent()).contains("BAT-0100", "(MX)", "(US)");
        DemoWalk.look(page, "yard-custody");
    }

    private static void weigh(Page page) {
        page.navigate(walk.at("yard/balance"));
        assertThat(page.locator("form[action='/yard/weigh']").count()).isEqualTo(1);
        page.locator("form[action='/yard/weigh'] input[name=date]").fill("2026-11-22");
        page.locator("form[action='/yard/weigh'] select[name=kind]").selectOption("BATTERIES");
        page.locator("form[action='/yard/weigh'] input[name=other]").fill("laredo-shredder");
        page.locator("form[action='/yard/weigh'] input[name=amount]").fill("42");
        page.locator("form[action='/yard/weigh'] button").click();
        page.waitForURL(walk.at("yard/balance"));
        assertThat(page.locator("main").textContent())
                .contains("Balance", "2026-11-22")
                .containsPattern("bater[^0-9]*patio-celaya[^0-9]*84")
                .containsPattern("1.?410");
        page.locator("input[name=from]").fill("2026-11-20");
        page.locator("input[name=until]").fill("2026-11-22");
        page.locator("form[method=get] button").click();
        page.waitForURL(url -> url.contains("from=2026-11-20"));
        assertThat(page.locator("main").textContent()).containsPattern("1.?410").doesNotContainPattern("5.?200");
        DemoWalk.look(page, "yard-balance");
    }
}
