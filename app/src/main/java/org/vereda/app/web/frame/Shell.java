package org.vereda.app.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.ReportTable;
import org.vereda.report.words.Language;

/** What every page has around it: title, ways to other pages, languages, signing out. */
public final class Shell {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final String style = HtmlFile.styleSheet() + own();
    private final List<Way> ways = new ArrayList<>();

    /** A way to a page that stands at the top of others. */
    private record Way(Place place, Corner corner, String key) {}

    /** Where the way to a page stands at the top of the others. */
    public enum Corner {
        /** what somebody writes down, and its history */
        DATA("label.corner.data"),
        /** what is computed from it */
        RESULTS("label.corner.results"),
        /** what the partnership does together */
        PARTNERSHIP("label.corner.partnership"),
        /** what goes to others and comes from them */
        EXCHANGE("label.corner.exchange"),
        /** vehicles at the end of their life */
        VEHICLES("label.corner.vehicles"),
        /** tools, guides, words */
        LIBRARY("label.corner.library"),
        /** accounts and the state of the program */
        OFFICE("label.corner.office");

        private final String key;

        Corner(String key) {
            this.key = key;
        }
    }

    /** Shows the way to a page to all who may go there; ways stand in the order in which they were led to. */
    public void leadTo(Place place, Corner corner, String key) {
        ways.add(new Way(place, corner, key));
    }

    /** The pages that somebody may go to, with the keys of their names. */
    public List<String> waysOf(Account account) {
        return ways.stream()
                .filter(way -> way.place().isFor(account))
                .map(way -> way.place().path())
                .toList();
    }

    public ServerResponse page(Visit visit, String title, Markup... content) {
        return page(visit, HttpStatus.OK, title, List.of(content));
    }

    public ServerResponse page(Visit visit, HttpStatus status, String title, List<Markup> content) {
        return written(visit, status).body(markup(visit, title, content));
    }

    private static ServerResponse.BodyBuilder written(Visit visit, HttpStatus status) {
        return ServerResponse.status(status).contentType(HTML).header("Content-Language", tag(visit));
    }

    private static String tag(Visit visit) {
        return visit.page().words().language().tag();
    }

    private String markup(Visit visit, String title, List<Markup> content) {
        Markup root = Markup.of("html").with("lang", tag(visit)).add(head(title), body(visit, title, content));
        return "<!doctype html>\n" + root.write();
    }

    /** A page that the browser asks for again after some seconds, for what is still being done; no script is needed. */
    public ServerResponse lookingAgain(Visit visit, int seconds, String title, List<Markup> content) {
        return written(visit, HttpStatus.OK)
                .header("Refresh", Integer.toString(seconds))
                .body(markup(visit, title, content));
    }

    /** Tables with their notes, and words in place of tables where none has a row. */
    public static List<Markup> tables(Visit visit, List<ReportTable> tables, List<String> notes, String keyOfNothing) {
        List<Markup> content = new ArrayList<>();
        tables.stream()
                .filter(table -> !table.isEmpty())
                .map((ReportTable table) -> visit.page().table(table))
                .forEach(content::add);
        if (content.isEmpty()) {
            content.add(visit.page().empty(keyOfNothing));
        }
        if (!notes.isEmpty()) {
            Markup list = Markup.of("ul");
            notes.forEach(note -> list.add(Markup.of("li").say(note)));
            content.add(list);
        }
        return content;
    }

    /** The page that says what is wrong with what was sent. */
    public ServerResponse problem(Visit visit, HttpStatus status, List<Finding> findings) {
        return page(visit, status, visit.say("label.portal.problem"), List.of(alert(visit, findings), back(visit)));
    }

    /** What is wrong, to stand beside the form that it was sent with. */
    public static Markup alert(Visit visit, List<Finding> findings) {
        FindingsText text = new FindingsText(visit.page().words());
        Markup alert = Markup.of("div", "alert").with("role", "alert");
        if (findings.size() == 1) {
            return alert.add(Markup.of("p").say(text.sentence(findings.getFirst())));
        }
        Markup list = Markup.of("ul");
        findings.forEach(finding -> list.add(Markup.of("li").say(text.sentence(finding))));
        return alert.add(list);
    }

    public ServerResponse notHere(Visit visit, HttpStatus status) {
        String key = switch (status) {
            case FORBIDDEN -> "label.portal.forbidden";
            case NOT_FOUND -> "label.portal.not-found";
            case CONTENT_TOO_LARGE -> "label.portal.too-large";
            case TOO_MANY_REQUESTS -> "label.portal.too-many";
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> "label.portal.bad-request";
            default -> "label.portal.failed";
        };
        return page(visit, status, visit.say(key), List.of(back(visit)));
    }

    /** Ways out: the page of the menu that what was asked belongs to, and the first page. */
    private Markup back(Visit visit) {
        Markup list = Markup.of("ul");
        visit.account()
                .flatMap(account -> nearest(visit.request().path(), account))
                .ifPresent(way -> list.add(Markup.of("li")
                        .add(Markup.of("a")
                                .with("href", way.place().path())
                                .say(visit.say("label.portal.back-to", visit.say(way.key()))))));
        return list.add(Markup.of("li").add(Markup.of("a").with("href", "/").say(visit.say("label.portal.to-home"))));
    }

    private Optional<Way> nearest(String path, Account account) {
        return ways.stream()
                .filter(way -> way.place().isFor(account))
                .filter(way -> (path + "/").startsWith(way.place().path() + "/"))
                .max(Comparator.comparingInt(way -> way.place().path().length()));
    }

    public ServerResponse styleSheet() {
        return ServerResponse.ok()
                .contentType(CSS)
                .header("Cache-Control", "private, max-age=3600")
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
        Markup navigation = Markup.of("nav").with("aria-label", visit.say("label.portal.navigation"));
        for (Corner corner : Corner.values()) {
            List<Way> found = ways.stream()
                    .filter(way -> way.corner() == corner && way.place().isFor(account))
                    .toList();
            if (!found.isEmpty()) {
                navigation.add(corner(visit, corner, found));
            }
        }
        return navigation;
    }

    /** The ways of a corner behind its name; they open by a click or a key, without script. */
    private static Markup corner(Visit visit, Corner corner, List<Way> found) {
        String here = visit.request().path();
        Markup list = Markup.of("ul");
        Markup name = Markup.of("summary").say(visit.say(corner.key));
        for (Way way : found) {
            Markup link = Markup.of("a").with("href", way.place().path()).say(visit.say(way.key()));
            if (here.equals(way.place().path())) {
                link.with("aria-current", "page");
                name.with("class", "here");
            }
            list.add(Markup.of("li").add(link));
        }
        return Markup.of("details").with("name", "corner").add(name, list);
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

    /** The words of an invitation or a question stay in the address when the language changes. */
    private static String kept(Visit visit) {
        if (visit.account().isPresent() && visit.request().method().equals(HttpMethod.GET)) {
            return question(visit.request().uri().getRawQuery());
        }
        String link = visit.field("link");
        return link.matches("[A-Za-z0-9_-]+") ? "&link=" + link : "";
    }

    /** What a page was asked stays asked when the language changes. */
    private static String question(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .map(part -> "&" + part)
                        .collect(Collectors.joining());
    }

    /** The names of somebody's roles. */
    public static String roles(Visit visit, Account account) {
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
