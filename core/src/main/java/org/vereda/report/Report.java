package org.vereda.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vereda.report.chart.Markup;

/**
 * The report of a run as one HTML file: it needs no network, no script and no other file, and its content security policy
 * allows nothing but its own style sheet.
 */
public final class Report {
    private static final List<String> SECTIONS =
            List.of("summary", "footprint", "products", "releases", "actions", "roadmap", "findings", "methods");
    private static final String STYLE = style();

    private final ReportContent content;

    public Report(ReportContent content) {
        this.content = content;
    }

    /** The whole file in a language. */
    public String html(Language language) {
        Page page = new Page(content, language);
        Markup root = Markup.of("html").with("lang", language.tag()).add(head(page), body(page));
        return "<!doctype html>\n" + root.write();
    }

    /** The tables of the report by name, as CSV: the same in every language. */
    public SequencedMap<String, String> csv() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        new ReportTables(content).all().forEach(table -> files.put(table.id(), TableCsv.write(table)));
        return files;
    }

    private Markup head(Page page) {
        String policy =
                "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";
        return Markup.of("head")
                .add(
                        Markup.of("meta").with("charset", "utf-8"),
                        Markup.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy),
                        meta("viewport", "width=device-width, initial-scale=1"),
                        meta("color-scheme", "light dark"),
                        meta("generator", "Vereda " + content.frame().programVersion()),
                        Markup.of("title")
                                .say(page.say("label.title", content.frame().partnership())),
                        Markup.of("style").say(STYLE));
    }

    private static Markup meta(String name, String value) {
        return Markup.of("meta").with("name", name).with("content", value);
    }

    private Markup body(Page page) {
        FrontPage front = new FrontPage(page);
        Markup main = Markup.of("main")
                .with("id", "main")
                .add(
                        front.section(),
                        new FootprintSection(page).section(),
                        new ProductSection(page).section(),
                        new ReleaseSection(page).section(),
                        new ActionSection(page).section(),
                        new RoadmapSection(page).section(),
                        new FindingSection(page).section(),
                        new MethodSection(page).section());
        return Markup.of("body")
                .add(
                        Markup.of("a", "skip").with("href", "#main").say(page.say("label.skip")),
                        Markup.of("div", "page").add(front.masthead(), contents(page), main),
                        Markup.of("footer")
                                .add(Markup.of("p")
                                        .say(page.say(
                                                "label.footer", content.frame().programVersion()))));
    }

    private static Markup contents(Page page) {
        Markup list = Markup.of("ol");
        for (String section : SECTIONS) {
            list.add(Markup.of("li")
                    .add(Markup.of("a").with("href", "#" + section).say(page.say("label.section." + section))));
        }
        return Markup.of("nav", "contents")
                .with("aria-label", page.say("label.contents"))
                .add(Markup.of("p").say(page.say("label.contents")), list);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String style() {
        try (InputStream stream = Report.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
