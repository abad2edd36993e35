package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts.Attempt;
import org.vereda.app.accounts.CodeOfApp;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.report.words.Language;

class OwnPagesTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String ROOT = "root@example.org";

    @TempDir
    Path folder = Path.of("");

    private KeepDatabase database;
    private Portal portal;
    private Account root;

    @BeforeEach
    void start() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = started(0);
        root = portal.accounts().join(portal.accounts().firstLink(), ROOT, "Rut", PASSWORD, Language.EN);
    }

    private Portal started(int port) {
        return Portal.start(database, Clock.systemUTC(), TestServing.at(port, folder));
    }

    @AfterEach
    void stop() {
        portal.close();
        database.close();
    }

    private Browser in() throws Exception {
        return new Browser(portal.port()).signIn(ROOT, PASSWORD);
    }

    private static boolean isIn(Browser browser) throws Exception {
        return browser.get("/me").uri().getPath().equals("/me");
    }

    private String code(String secret) {
        return CodeOfApp.now(secret, Clock.systemUTC());
    }

    @Test
    void aBrowserStaysSignedInOverARestartAndItsFormsStillWork() throws Exception {
        Browser browser = in();
        browser.get("/accounts");
        int port = portal.port();
        portal.close();
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = started(port);
        assertThat(browser.post("/accounts/invite", Map.of("email", "x@example.org", "role", "ANALYST"))
                        .body())
                .contains("welcome?link=");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aBrowserIsOutWhenItRestedOrWasInForTooLong() {
        SignIns now = new SignIns(database, Clock.systemUTC());
        String words = now.begin(root.id(), "127.0.0.1", "test");
        assertThat(now.account(words)).contains(root.id());
        Clock rested = Clock.offset(Clock.systemUTC(), SignIns.IDLE.plusSeconds(2));
        assertThat(new SignIns(database, rested).account(words)).isEmpty();
        Clock clock = Clock.systemUTC();
        for (int minutes = 0; minutes <= SignIns.LONGEST.toMinutes(); minutes += 50) {
            Clock later = Clock.offset(clock, Duration.ofMinutes(minutes));
            assertThat(new SignIns(database, later).account(words))
                    .as("%s", minutes)
                    .isPresent();
        }
        Clock over = Clock.offset(clock, SignIns.LONGEST.plusSeconds(2));
        assertThat(new SignIns(database, over).account(words)).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsAllBrowsers() throws Exception {
        Browser one = in();
        Browser other = in();
        assertThat(isIn(one) && isIn(other)).isTrue();
        one.post("/me/out", Map.of());
        assertThat(isIn(one) || isIn(other)).isFalse();
    }

    @Test
    void signingOutEndsWhatTheCookieOpened() throws Exception {
        Browser one = in();
        Browser other = in();
        one.get("/me");
        one.post("/sign-out", Map.of());
        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(new SignIns(database, Clock.systemUTC()).of(root.id())).hasSize(1);
    }

    @Test
    void theCookieIsHiddenFromPagesAndItsWordsAreNotKept() throws Exception {
        Browser browser = in();
        String page = browser.get("/me").body();
        assertThat(page).contains("127.0.0.1");
        String kept = database.read(session -> session.first("select secret from signed_in", row -> row.text(1)))
                .orElseThrow();
        assertThat(kept).matches("[0-9a-f]{64}");
        assertThat(new SignIns(database, Clock.systemUTC()).account(kept)).isEmpty();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsAllBrowsers() throws Exception {
        Browser browser = in();
        browser.get("/me");
        String fresh = "another long password";
        assertThat(browser.post("/me/password", Map.of("old", "no", "password", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(422);
        browser.get("/me");
        browser.post("/me/password", Map.of("old", PASSWORD, "password", fresh, "again", fresh));
        assertThat(isIn(browser)).isFalse();
        assertThat(isIn(new Browser(portal.port()).signIn(ROOT, PASSWORD))).isFalse();
        assertThat(isIn(new Browser(portal.port()).signIn(ROOT, fresh))).isTrue();
    }

    @Test
    void withASecondFactorThePasswordAloneIsNotEnoughAndEachCodeWorksOnce() throws Exception {
        Browser browser = in();
        String secret = begun(browser);
        String first = code(secret);
        String codes = browser.post("/me/second/confirm", Map.of("code", first)).body();
        String recovery = codes.replaceAll("(?s).*<ul id=\"codes\"><li><code>([^<]+)</code>.*", "$1");
        assertThat(portal.accounts().signIn(ROOT, PASSWORD, "a")).isInstanceOf(Attempt.Wrong.class);
        assertThat(portal.accounts().signIn(ROOT, PASSWORD, first, "a")).isInstanceOf(Attempt.Wrong.class);
        assertThat(portal.accounts().signIn(ROOT, PASSWORD, recovery, "a")).isInstanceOf(Attempt.In.class);
        assertThat(portal.accounts().signIn(ROOT, PASSWORD, recovery, "a")).isInstanceOf(Attempt.Wrong.class);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30));
        Browser again = new Browser(portal.port());
        again.get("/sign-in");
        again.post("/sign-in", Map.of("email", ROOT, "password", PASSWORD, "code", CodeOfApp.now(secret, later)));
        assertThat(isIn(again)).isTrue();
        assertThat(portal.accounts().log(50))
                .extracting(entry -> entry.event().name())
                .contains("SECOND_FACTOR_ON", "RECOVERY_USED");
    }

    private String begun(Browser browser) throws Exception {
        browser.get("/me");
        return browser.post("/me/second", Map.of())
                .body()
                .replaceAll("(?s).*<code id=\"secret\">([^<]+)</code>.*", "$1")
                .replace(" ", "");
    }

    private String kept() {
        return database.read(session -> session.first("select secret from second_factor", row -> row.text(1)))
                .orElseThrow();
    }

    @Test
    void theCameraReadsTheKeyThatStandsBesideThePicture() throws Exception {
        Browser browser = in();
        browser.get("/me");
        String page = browser.post("/me/second", Map.of()).body();
        String secret = page.replaceAll("(?s).*<code id=\"secret\">([^<]+)</code>.*", "$1")
                .replace(" ", "");
        String path = page.replaceAll("(?s).*fill=\"#000\" d=\"([^\"]+)\".*", "$1");
        assertThat(read(path)).isEqualTo("otpauth://totp/Vereda:" + ROOT + "?secret=" + secret + "&issuer=Vereda");
    }

    /** What a reader makes of the modules of a picture. */
    private static String read(String path) throws Exception {
        int[][] corners = Arrays.stream(path.split("M"))
                .filter(module -> !module.isEmpty())
                .map(module -> module.replaceFirst("h.*", "").split(" "))
                .map(corner -> new int[] {Integer.parseInt(corner[0]) - 4, Integer.parseInt(corner[1]) - 4})
                .toArray(int[][]::new);
        BitMatrix bits = new BitMatrix(
                Arrays.stream(corners).mapToInt(corner -> corner[0]).max().orElseThrow() + 1);
        Arrays.stream(corners).forEach(corner -> bits.set(corner[0], corner[1]));
        return new Decoder().decode(bits).getText();
    }

    @Test
    void theDatabaseHoldsNoKeyOfASecondFactorThatMakesCodes() throws Exception {
        String secret = begun(in());
        assertThat(kept()).doesNotContain(secret);
        assertThat(Vault.in(folder).open(kept())).isEqualTo(secret);
    }

    @Test
    void aKeyThatAnEarlierVersionKeptAsItIsIsSealedAtTheNextStart() throws Exception {
        Browser browser = in();
        String secret = begun(browser);
        browser.post("/me/second/confirm", Map.of("code", code(secret)));
        database.write(session -> session.update("update second_factor set secret = ?, last_step = 0", secret));
        portal.close();
        database = KeepDatabase.open(KeepPlace.in(folder));
        portal = started(0);
        assertThat(Vault.in(folder).open(kept())).isEqualTo(secret);
        assertThat(portal.accounts().signIn(ROOT, PASSWORD, code(secret), "a")).isInstanceOf(Attempt.In.class);
    }
}
