package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Reach;
import org.vereda.app.web.supplier.TriedPortal;
import org.vereda.sources.folder.PartnershipSettings;

/** Accounts are looked after whatever the folder says. */
class AccountPagesTest {
    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static TriedPortal portal;

    private static Browser administrator;

    @BeforeAll
    static void start() throws Exception {
        portal = new TriedPortal(folder, "benchmark");
        administrator = portal.as("administrator", Role.ADMINISTRATOR, "", "");
    }

    private static String invited(Role role, String organization) throws Exception {
        administrator.get("/accounts");
        return administrator
                .post(
                        "/accounts/invite",
                        Map.of(
                                "email", "new@example.org",
                                "name", "New",
                                "role", role.name(),
                                "organization", organization,
                                "facility", ""))
                .body();
    }

    @Test
    void nobodyIsInvitedForWhatThePartnershipDoesNotKnow() throws Exception {
        assertThat(invited(Role.SUPPLIER, "nobody")).contains("role=\"alert\"", "nobody");
        assertThat(invited(Role.DELEGATION, "FR")).contains("role=\"alert\"", "FR");
        assertThat(invited(Role.SUPPLIER, "o01")).contains("id=\"link\"");
    }

    @Test
    void rulesOfTheReviewThatCannotBeReadKeepNoAdministratorOut() throws Exception {
        String sound =
                portal.keep().versions(PartnershipSettings.FILE).getFirst().text();
        set(sound + "review:\n  quorum: 9\n");
        try {
            assertThat(administrator.get("/accounts").body()).contains("administrator@example.org", "/shut");
            assertThat(invited(Role.DELEGATION, "MX")).contains("id=\"link\"");
        } finally {
            set(sound);
        }
    }

    @Test
    void aLanguageThatIsChosenOnAPageForAllIsKeptByWhoIsIn() throws Exception {
        Browser reader = portal.as("reader", Role.ADMINISTRATOR, "", "");
        assertThat(reader.get("/public?lang=fr").body()).contains("<html lang=\"fr");
        assertThat(reader.get("/public").body()).contains("<html lang=\"fr");
        assertThat(reader.get("/me").body()).contains("<html lang=\"fr");
    }

    private static void set(String settings) {
        portal.keep()
                .edit(
                        List.of(new Edit.Put(PartnershipSettings.FILE, settings)),
                        Reach.WHOLE,
                        new Keep.Author("test", "other rules"));
    }
}
