package org.vereda.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.words.Language;

/** What every page has around it: title, ways to other pages, languages, signing out. */
final class Shell {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String style = HtmlFile.styleSheet() + own();
    private final List<Way> ways = new ArrayList<>();

    /** A way to a page that stands at the top of others. */
    private record Way(Place place, String key) {}

    /** Shows the way to a page to all who may go there. */
    void leadTo(Place place, String key) {
        ways.add(new Way(place, key));
    }

    /** The pages that somebody may go to, with the keys of their names. */
    List<String> waysOf(Account account) {
        return ways.stream()
                .filter(way -> way.place().isFor(account))
                .map(way -> way.place().path())
                .toList();
    }

    ServerResponse page(Visit visit, String title, Markup... content) {
        return page(visit, HttpStatus.OK, title, List.of(content));
    }

    ServerResponse page(Visit visit, HttpStatus status, String title, List<Markup> content) {
        String language = visit.page().words().language().tag();
        Markup root = Markup.of("html").with("lang", language).add(head(title), body(visit, title, content));
        return ServerResponse.status(status)
                .contentType(HTML)
                .header("Content-Language", language)
                .body("<!doctype html>\n" + root.write());
    }

    /** The page that says what is wrong with what was sent. */
    ServerResponse problem(Visit visit, HttpStatus status, List<Finding> findings) {
        Markup list = Markup.of("ul");
        FindingsText text = new FindingsText(visit.page().words());
        findings.forEach(finding -> list.add(Markup.of("li").say(text.line(finding))));
        Markup alert = Markup.of("div", "alert").with("role", "alert").add(list);
        return page(visit, status, visit.say("label.portal.problem"), List.of(alert, back(visit)));
    }

    ServerResponse notHere(Visit visit, HttpStatus status) {
        String key = switch (status) {
            case FORBIDDEN -> "label.portal.forbidden";
            case NOT_FOUND -> "label.portal.not-found";
            case CONTENT_TOO_LARGE -> "label.portal.too-large";
            default -> "label.portal.failed";
        };
        return page(visit, status, visit.say(key), List.of(back(visit)));
    }

    private static Markup back(Visit visit) {
        return Markup.of("p").add(Markup.of("a").with("href", "/").say(visit.say("label.portal.to-home")));
    }

    ServerResponse styleSheet() {
        return ServerResponse.ok()
                .contentType(CSS)
                .header("Cache-Control", "max-age=3600")
                .body(style);
    }

    private static Markup head(String title) {
        return Markup.of("head")
                .add(
                        Markup.of("meta").with("charset", "utf-8"),
                        Markup.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Markup.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Markup.of("title").say(title + " · Vereda"),
                        Markup.of("link").with("rel", "stylesheet").with("href", "/style.css"),
                        Markup.of("link").with("rel", "icon").with("href", "data:,"));
    }

    private Markup body(Visit visit, String title, List<Markup> content) {
        Markup main = Markup.of("main")
                .with("id", "main")
                .add(Markup.of("h1").say(title))
                .addAll(content);
        return Markup.of("body", "portal")
                .add(
                        Markup.of("a", "skip").with("href", "#main").say(visit.say("label.portal.skip")),
                        header(visit),
                        main);
    }

    private Markup header(Visit visit) {
        Markup header = Markup.of("header", "bar")
                .add(Markup.of("p", "brand")
                        .add(Markup.of("a").with("href", "/").say("Vereda")));
        visit.account().ifPresent(account -> header.add(navigation(visit, account)));
        header.add(languages(visit));
        visit.account()
                .ifPresent(
                        account -> header.add(Form.to(visit, "/sign-out", "out").button("label.portal.sign-out")));
        return header;
    }

    private Markup navigation(Visit visit, Account account) {
        Markup list = Markup.of("ul");
        String here = visit.request().path();
        ways.stream().filter(way -> way.place().isFor(account)).forEach(way -> {
            Markup link = Markup.of("a").with("href", way.place().path()).say(visit.say(way.key()));
            if (here.equals(way.place().path())) {
                link.with("aria-current", "page");
            }
            list.add(Markup.of("li").add(link));
        });
        return Markup.of("nav")
                .with("aria-label", visit.say("label.portal.navigation"))
                .add(list);
    }

    private static Markup languages(Visit visit) {
        Markup list = Markup.of("ul", "languages").with("aria-label", visit.say("label.portal.languages"));
        for (Language language : Language.values()) {
            boolean here = visit.page().words().language() == language;
            Markup name = here
                    ? Markup.of("span").with("aria-current", "true").say(language.ownName())
                    : Markup.of("a")
                            .with("href", "?lang=" + language.code() + kept(visit))
                            .with("hreflang", language.code())
                            .with("lang", language.tag())
                            .say(language.ownName());
            list.add(Markup.of("li").add(name));
        }
        return list;
    }

    /** The words of an invitation stay in the address when the language changes. */
    private static String kept(Visit visit) {
        String link = visit.field("link");
        return link.matches("[A-Za-z0-9_-]+") ? "&link=" + link : "";
    }

    /** The names of somebody's roles. */
    static String roles(Visit visit, Account account) {
        return String.join(
                ", ",
                account.memberships().stream()
                        .map(one -> one.role())
                        .distinct()
                        .map(Role::key)
                        .map(visit::say)
                        .toList());
    }

    private static String own() {
        try (InputStream stream = Shell.class.getResourceAsStream("/org/vereda/app/web/portal.css")) {
            if (stream == null) {
                throw new IllegalStateException("portal.css is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
