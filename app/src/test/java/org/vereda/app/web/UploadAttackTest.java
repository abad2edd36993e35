package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.pact.Exchange;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/**
 * Every door that takes a file or a body against every attack by what is sent: none may end in a failure of the server or leave anything behind,
 * and each answer says what is wrong. A class that reads what is sent and stands in no row of the table fails {@link #everyDoorHasARow}.
 */
class UploadAttackTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String HOUSE = "press";
    private static final int CHEAP = 4;
    private static final int TOO_LARGE = 12 << 20;
    private static final String HEADER = "facility,period_start,period_end,flow,amount,unit\n";

    /** The classes that read what is sent, with the doors of the table that go through them. */
    private static final Map<String, List<String>> READERS = Map.of(
            "DataPages", List.of("rows", "readings"),
            "CheckPages", List.of("check"),
            "SuggestionPages", List.of("document"),
            "PublishedPages", List.of("published"),
            "TableCalls", List.of("api file", "api rows"),
            "ApiBody", List.of("api rows", "api form"),
            "CallAnswers", List.of("api form"),
            "PactRoutes", List.of("partner events"));

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static Keep keep;
    private static Browser browser;
    private static String key = "";
    private static String plant = "";

    @BeforeAll
    static void fill() throws Exception {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("attacks")));
        portal = Portal.start(
                database, CLOCK, new Serving(Listening.here(0), Vault.in(folder), CHEAP, Optional.of(nowhere())));
        keep = new Keep(database, CLOCK);
        keep.take(Repository.example("answers"), new Keep.Author("test", ""), new Findings());
        KeptTable sites = keep.table("facilities.csv", Reach.WHOLE);
        plant = sites.rows().stream()
                .filter(row -> row.organization().filter(HOUSE::equals).isPresent())
                .map(row -> sites.cell(row, "id"))
                .findFirst()
                .orElseThrow();
        Membership membership = new Membership(Role.SUPPLIER, HOUSE, "");
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        String link = portal.accounts()
                .invite(root, "eva@example.org", "Eva", membership)
                .orElseThrow();
        portal.accounts().join(link, "eva@example.org", "Eva", PASSWORD, Language.EN);
        browser = new Browser(portal.port()).signIn("eva@example.org", PASSWORD);
        browser.get("/published-footprints");
        browser.post("/partners/domain", Map.of("house", HOUSE, "domain", "press.example"));
        browser.get("/published-footprints");
        key = new ApiTokens(database, portal.accounts(), CLOCK).make(root, "attack", membership, 1);
    }

    /** Partners cannot be reached from here. */
    private static Exchange.Way nowhere() {
        return new Exchange.Way(
                call -> {
                    throw new IOException("nobody listens");
                },
                "https://portal.example");
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    // --- the attacks

    /**
     * What is sent.
     *
     * @param name the name of the file
     * @param content what it holds
     */
    private record Attack(String name, Supplier<byte[]> content) {
        byte[] bytes() {
            return content.get();
        }

        static Attack of(String name, String text) {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        static Attack of(String name, byte[] bytes) {
            return new Attack(name, () -> bytes);
        }
    }

    private static Map<String, Attack> attacks() throws IOException {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("nothing", Attack.of("nothing.csv", ""));
        attacks.put("zip bomb", Attack.of("bomb.xlsx", zip(Map.of("xl/workbook.xml", new byte[41 << 20]))));
        attacks.put(
                "zip bomb of footprints", Attack.of("bomb.zip", zip(Map.of("footprints/1.json", new byte[41 << 20]))));
        attacks.put("gzip bomb", Attack.of("bomb.csv", gzip(new byte[41 << 20])));
        attacks.put("xml bomb", Attack.of("bomb.xlsx", zip(workbook("""
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <workbook><sheets><sheet name="&d;"/></sheets></workbook>"""))));
        attacks.put("foreign entity", Attack.of("entity.xlsx", zip(workbook("""
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>
                <workbook><sheets><sheet name="&f;"/></sheets></workbook>"""))));
        attacks.put(
                "archive that climbs",
                Attack.of("climb.zip", zip(Map.of("../../climbed.json", "{}".getBytes(StandardCharsets.UTF_8)))));
        attacks.put("name that climbs", Attack.of("../../../climbed.csv", "x\n1\n"));
        attacks.put("name of the other way", Attack.of("..\\\\..\\\\climbed.csv", "x\n1\n"));
        attacks.put("name from right to left", Attack.of("fdp.\u202Evsc.exe", "x\n1\n"));
        attacks.put("name with control characters", Attack.of("a\u0007b\u001Bc.csv", "x\n1\n"));
        attacks.put("one endless line", Attack.of("line.csv", "a".repeat(9 << 20)));
        attacks.put("one endless quote", Attack.of("quote.csv", HEADER + "\"" + "a,\n".repeat(2 << 20)));
        attacks.put(
                "very many columns", Attack.of("columns.csv", ",".repeat(1 << 20) + "\n" + ",".repeat(1 << 20) + "\n"));
        attacks.put(
                "wrong kind",
                Attack.of("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}));
        attacks.put("broken archive", Attack.of("broken.xlsx", "PK\u0003\u0004 and no more"));
        attacks.put("too large", Attack.of("large.csv", HEADER + "x".repeat(TOO_LARGE)));
        attacks.put(
                "formula cells",
                Attack.of(
                        "formula.csv",
                        HEADER + "=HYPERLINK(\"http://x\"),2021-01-01,2021-12-31,=1+1,@SUM(1),+cmd|' /C calc'!A0\n"));
        attacks.put(
                "null bytes",
                Attack.of("null.csv", HEADER + plant + ",2021-01-01,2021-12-31,elec\u0000tricity,1\u0000,MWh\n"));
        attacks.put("text that is none", Attack.of("bytes.csv", new byte[] {
            (byte) 0xFF, (byte) 0xFE, (byte) 0xFD, (byte) 0xC0, ',', '\n', (byte) 0x80
        }));
        attacks.put("deep nesting", Attack.of("deep.json", "[".repeat(200_000)));
        attacks.put(
                "number that fills the memory",
                Attack.of("number.json", "{\"rows\":[{\"amount\":1e999999999}],\"amount\":1e999999999}"));
        attacks.put("half a file", Attack.of("half.json", "{\"rows\":[{\"facility\":\""));
        return attacks;
    }

    private static Map<String, byte[]> workbook(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Map.of("xl/workbook.xml", bytes, "xl/worksheets/sheet1.xml", bytes, "xl/sharedStrings.xml", bytes);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    // --- the doors

    /** A way in. */
    @FunctionalInterface
    private interface Door {
        HttpResponse<String> send(Attack attack) throws Exception;
    }

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("rows", attack -> file("/data/activity/upload", attack, Map.of("how", "add")));
        doors.put("readings", attack -> file("/data/readings/upload", attack, Map.of("how", "replace")));
        doors.put("check", attack -> file("/check", attack, Map.of()));
        doors.put(
                "document",
                attack -> file(
                        "/library/suggest",
                        attack,
                        Map.of("kind", "GUIDE", "title-en", "A guide", "source", "x", "licence", "x")));
        doors.put(
                "published",
                attack -> file("/published-footprints/file", attack, Map.of("house", HOUSE, "product", "bracket")));
        doors.put(
                "api file",
                attack -> multipart(
                        "/api/v1/tables/activity/upload?how=add", attack, Map.of(), "Authorization", "Bearer " + key));
        doors.put("api rows", attack -> body("POST", "/api/v1/tables/enduses", attack));
        doors.put("api form", attack -> body("POST", "/api/v1/by-products", attack));
        doors.put("partner events", attack -> body("POST", "/2/events", attack));
        return doors;
    }

    private static HttpResponse<String> file(String path, Attack attack, Map<String, String> fields) throws Exception {
        return browser.upload(path, attack.name(), attack.bytes(), fields);
    }

    private static HttpResponse<String> multipart(
            String path, Attack attack, Map<String, String> fields, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Browser.parts(attack.name(), attack.bytes(), fields)))
                .build();
        return sent(request);
    }

    private static HttpResponse<String> body(String method, String path, Attack attack) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(attack.bytes()))
                .build());
    }

    private static HttpResponse<String> sent(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Everything that something sent could have become. */
    private static List<Object> kept() {
        List<Object> kept = new ArrayList<>();
        kept.add(keep.last());
        for (String table : List.of(
                "document",
                "library_entry",
                "shelf_footprint",
                "received_footprint",
                "byproduct_post",
                "heard_event")) {
            kept.add(database.<Long>read(session -> session.number("select count(*) from " + table)));
        }
        return kept;
    }

    private static Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("vereda-upload") || name.contains("climbed"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    // --- the table

    @Test
    void noAttackThroughAnyDoorEndsInAFailureOrStays() throws Exception {
        List<Object> before = kept();
        Set<String> leftBefore = left();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Door> door : doors().entrySet()) {
            for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
                try {
                    HttpResponse<String> answer = door.getValue().send(attack.getValue());
                    if (answer.statusCode() >= 500 || !says(answer)) {
                        wrong.add(door.getKey() + " x " + attack.getKey() + ": " + answer.statusCode() + " "
                                + shortened(answer.body()));
                    }
                    if (Set.of("/expired", "/sign-in").contains(answer.uri().getPath())) {
                        wrong.add(door.getKey() + " x " + attack.getKey() + " did not come to the door");
                    }
                    if (answer.body().contains("root:x:0:0")) {
                        wrong.add(door.getKey() + " x " + attack.getKey() + " tells a file of the server");
                    }
                } catch (IOException refused) {
                    wrong.add(door.getKey() + " x " + attack.getKey() + ": no answer, " + refused.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(kept()).isEqualTo(before);
        Set<String> left = left();
        left.removeAll(leftBefore);
        assertThat(left).isEmpty();
    }

    /** Else the attacks would be refused for another reason. */
    @Test
    void theDoorsAreOpenForWhatIsHarmless() throws Exception {
        Attack rows = Attack.of("rows.csv", HEADER + plant + ",2021-01-01,2021-12-31,electricity,120,MWh\n");
        Map<String, Attack> harmless = Map.of(
                "rows", rows,
                "api file", rows,
                "check", Attack.of("footprint.json", "{}"),
                "document", Attack.of("guide.pdf", "%PDF-1.7 a guide"),
                "api rows",
                        Attack.of(
                                "",
                                "{\"rows\":[{\"facility\":\"" + plant
                                        + "\",\"group\":\"lighting\",\"flow\":\"electricity\",\"share_percent\":\"10\"}]}"));
        Map<String, Door> doors = doors();
        for (Map.Entry<String, Attack> one : harmless.entrySet()) {
            List<Object> before = kept();
            Door door = Objects.requireNonNull(doors.get(one.getKey()));
            HttpResponse<String> answer = door.send(one.getValue());
            assertThat(answer.uri().getPath()).as(one.getKey()).isNotIn("/expired", "/sign-in");
            if (one.getKey().equals("check")) {
                assertThat(answer.body()).contains("<h1>");
            } else {
                assertThat(answer.statusCode())
                        .as("%s %s", one.getKey(), answer.body())
                        .isIn(200, 201);
                assertThat(kept()).as(one.getKey()).isNotEqualTo(before);
            }
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    /** A page or a problem; who is not let in at all is told so by the status alone. */
    private static boolean says(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.body().isEmpty()
                ? Set.of(400, 401, 403, 404, 413).contains(answer.statusCode())
                : (type.startsWith("text/html") && answer.body().contains("<h1>")) || type.contains("json");
    }

    @Test
    void everyDoorHasARow() throws IOException {
        Set<String> reading = new TreeSet<>();
        Path source = Repository.root().resolve("app/src/main/java/org/vereda/app/web");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                boolean reads = Stream.of(
                                "Uploads.file(",
                                "Uploads.rows(",
                                "getPart(",
                                "getParts(",
                                "getInputStream()",
                                "ApiBody.read(",
                                "ApiBody.fields(")
                        .anyMatch(text::contains);
                String name = file.getFileName().toString().replace(".java", "");
                if (reads && !name.equals("Uploads")) {
                    reading.add(name);
                }
            }
        }
        assertThat(reading).isEqualTo(new TreeSet<>(READERS.keySet()));
        Set<String> rows = doors().keySet();
        READERS.values().forEach(doors -> assertThat(rows).containsAll(doors));
    }
}
