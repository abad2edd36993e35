package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.store.ExampleRegisters;
import org.vereda.report.words.Language;

/** The registers in the portal, on the synthetic files of the examples. */
class RegisterPagesTest {
    private static final String PASSWORD = "a horse and a battery";

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static Path table = Path.of("");

    @BeforeAll
    static void fill() throws IOException {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        table = folder.resolve("registers.duckdb");
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder), table);
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        for (Role role : List.of(Role.ANALYST, Role.DELEGATION, Role.SUPPLIER)) {
            String email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
            String link = portal.accounts()
                    .invite(root, email, "Eva", new Membership(role, role.isOfAnOrganization() ? "any" : "", ""))
                    .orElseThrow();
            portal.accounts().join(link, email, "Eva", PASSWORD, Language.EN);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static Browser as(Role role) throws Exception {
        return new Browser(portal.port()).signIn(role.name().toLowerCase(Locale.ROOT) + "@example.org", PASSWORD);
    }

    private static synchronized void importExamples() throws IOException {
        if (Files.exists(table)) {
            return;
        }
        Path made = folder.resolve("made.duckdb");
        ExampleRegisters.importInto(made);
        Files.move(made, table);
    }

    @Test
    void withoutATableThePageSaysHowOneIsMadeAndThenShowsIt() throws Exception {
        Browser analyst = as(Role.ANALYST);
        if (!Files.exists(table)) {
            assertThat(analyst.get("/registers").body())
                    .contains("vereda registers import FILE... --store " + table.toAbsolutePath());
        }
        importExamples();
        assertThat(analyst.get("/registers").body())
                .contains("<h1>Registers</h1>", "All rows as a table")
                .doesNotContain("registers import", "role=\"alert\"", "label.");
    }

    @Test
    void filtersChooseWhatIsShownAndStayInTheForm() throws Exception {
        importExamples();
        Browser analyst = as(Role.ANALYST);
        String all = analyst.get("/registers?by=country").body();
        String mexico =
                analyst.get("/registers?by=country&country=mx&year=2020-2022").body();
        assertThat(all).contains("Canada", "Mexico", "United States");
        assertThat(mexico)
                .contains("value=\"mx\" selected=\"selected\"", "value=\"2020-2022\"", "<h2>Trend</h2>")
                .contains("lang=fr&amp;by=country&amp;country=mx");
        assertThat(table(mexico)).contains("Mexico").doesNotContain("Canada");
    }

    @Test
    void aMisspeltSubstanceIsToldBesideTheForm() throws Exception {
        importExamples();
        String page =
                as(Role.ANALYST).get("/registers?by=year&substance=tolueene").body();
        assertThat(page).contains("role=\"alert\"", "tolueene", "name=\"substance\"");
    }

    @Test
    void theRowsAreTakenAlongAsTheCommandLineWritesThem() throws Exception {
        importExamples();
        var answer = as(Role.DELEGATION).get("/registers/answer.csv?by=register&and=year&unit=t");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("registers.csv");
        assertThat(answer.body()).startsWith("register,year,").contains("TRI,2020", "RETC,2022");
    }

    @Test
    void theBackgroundPaperIsWrittenFromTheTable() throws Exception {
        importExamples();
        Browser analyst = as(Role.ANALYST);
        assertThat(analyst.get("/registers/paper?lang=es").body())
                .contains("Documento de antecedentes", "/registers/paper/pdf");
        assertThat(analyst.get("/registers/paper/html").body())
                .contains("<html lang=\"es")
                .doesNotContain("label.");
    }

    @Test
    void aSupplierHasNoWayHere() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        assertThat(supplier.get("/registers").statusCode()).isEqualTo(403);
        assertThat(supplier.get("/registers/answer.csv").statusCode()).isEqualTo(403);
        assertThat(supplier.get("/").body()).doesNotContain("\"/registers\"");
    }

    /** The first table of a page. */
    private static String table(String page) {
        int begin = page.indexOf("<tbody");
        return page.substring(begin, page.indexOf("</tbody", begin));
    }
}
