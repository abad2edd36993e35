package org.vereda.app.web.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.words.Language;

/** The reports to the Council by year, for who runs the partnership. */
final class CouncilPages {
    private static final String PATH = "/council";
    private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SECRETARIAT);
    private static final String PAGE = "council-report-";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final CouncilReports reports;
    private final Openings openings;
    private final Shell shell;

    CouncilPages(CouncilReports reports, Openings openings, Shell shell) {
        this.reports = reports;
        this.openings = openings;
        this.shell = shell;
    }

    List<Place> places() {
        Place page = Place.page(PATH, SECRETARIAT, this::page);
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.council.kicker");
        return List.of(
                page,
                Place.page(PATH + "/{number}/{file}", SECRETARIAT, this::file),
                Place.form(PATH + "/write", SECRETARIAT, this::write),
                Place.form(PATH + "/open", SECRETARIAT, this::open),
                Place.form(PATH + "/close", SECRETARIAT, this::close));
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.council.room-lead"));
        content.add(Form.to(visit, PATH + "/write", "write").button("label.council.do-write"));
        List<CouncilReports.Report> all = reports.all();
        if (all.isEmpty()) {
            content.add(visit.page().empty("label.council.none"));
        }
        String year = "";
        for (CouncilReports.Report report : all.reversed()) {
            if (!report.year().equals(year)) {
                year = report.year();
                content.add(Markup.of("h2").say(year));
            }
            content.add(report(visit, report));
        }
        return shell.page(visit, visit.say("label.council.kicker"), content.toArray(Markup[]::new));
    }

    private Markup report(Visit visit, CouncilReports.Report report) {
        String number = Integer.toString(report.number());
        return Markup.of("section")
                .with("id", "report-" + number)
                .add(
                        Markup.of("h3").say(visit.say("label.council.of-day", number, report.date(), report.who())),
                        links(visit, report, PATH))
                .addAll(openings.forms(visit, Openings.COUNCIL, number));
    }

    /** The pages in each language, and the tables. */
    static Markup links(Visit visit, CouncilReports.Report report, String path) {
        String root = path + "/" + report.number() + "/";
        Markup list = Markup.of("ul");
        for (Language language : Language.values()) {
            list.add(Markup.of("li")
                    .add(Markup.of("a")
                            .with("href", root + PAGE + language.code() + ".html")
                            .with("hreflang", language.code())
                            .say(visit.say("label.council.read", language.ownName()))));
        }
        report.files().keySet().stream()
                .filter(name -> !name.endsWith(".html"))
                .forEach(name -> list.add(Markup.of("li")
                        .add(Markup.of("a").with("href", root + name).say(name))));
        return list;
    }

    private ServerResponse file(Visit visit) {
        return reports.find(visit.part("number"))
                .flatMap(report -> reports.file(report, visit.part("file")))
                .map(bytes -> handed(visit.part("file"), bytes))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** Pages are shown with their own style sheet, tables are taken away. */
    static ServerResponse handed(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.endsWith(".html")) {
            return ServerResponse.ok()
                    .contentType(HTML)
                    .header("Content-Security-Policy", HtmlFile.policy() + "; frame-ancestors 'none'")
                    .body(text);
        }
        String kind = name.endsWith(".csv") ? "csv" : "plain";
        return ReviewForms.download(name, new MediaType("text", kind, StandardCharsets.UTF_8), text);
    }

    private ServerResponse write(Visit visit) {
        reports.write(visit.who().email());
        return ReviewPages.back(PATH);
    }

    private ServerResponse open(Visit visit) {
        String number = visit.field("key");
        if (reports.find(number).isEmpty()) {
            throw InvalidInput.of(Finding.error("council.no-report", SourcePosition.NOWHERE, number));
        }
        openings.open(Openings.COUNCIL, number, visit.who().email());
        return ReviewPages.back(PATH);
    }

    private ServerResponse close(Visit visit) {
        openings.close(Openings.COUNCIL, visit.field("key"), visit.who().email());
        return ReviewPages.back(PATH);
    }
}
