package org.vereda.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.vereda.report.chart.Markup;

/**
 * An HTML file that stands alone: it needs no network, no script and no other file, and its content security policy allows
 * nothing but its own style sheet.
 */
public final class HtmlFile {
    private static final String STYLE = style();

    private HtmlFile() {}

    /**
     * The whole file.
     *
     * @param page whose language it is in
     * @param title the words in the title bar
     * @param programVersion the version of Vereda
     * @param body the element {@code body}
     */
    public static String write(Page page, String title, String programVersion, Markup body) {
        Markup root =
                Markup.of("html").with("lang", page.words().language().tag()).add(head(title, programVersion), body);
        return "<!doctype html>\n" + root.write();
    }

    /** The style sheet of all pages, for a picture that stands alone. */
    public static String styleSheet() {
        return STYLE;
    }

    /** What a browser may do with such a file: show it with its own style sheet, and nothing else. */
    public static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";
    }

    private static Markup head(String title, String programVersion) {
        return Markup.of("head")
                .add(
                        Markup.of("meta").with("charset", "utf-8"),
                        Markup.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy()),
                        meta("viewport", "width=device-width, initial-scale=1"),
                        meta("color-scheme", "light dark"),
                        meta("generator", "Vereda " + programVersion),
                        Markup.of("title").say(title),
                        Markup.of("style").say(STYLE));
    }

    private static Markup meta(String name, String value) {
        return Markup.of("meta").with("name", name).with("content", value);
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
        try (InputStream stream = HtmlFile.class.getResourceAsStream("/org/vereda/report/report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
