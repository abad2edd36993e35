package org.vereda.app.paper;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.app.paper.Paper.Exhibit;
import org.vereda.app.paper.PaperQuestion.Section;
import org.vereda.app.print.PagePdf;
import org.vereda.app.registers.AnswerPage;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

/** The paper in a language: sections with figures and tables, and an appendix that says how every one of them was asked. */
final class PaperPage {
    private static final List<String> PROSE = List.of("paper-actions", "paper-compare", "paper-method");

    private final Paper paper;
    private final Page page;
    private final String programVersion;

    PaperPage(Paper paper, Language language, String programVersion) {
        this.paper = paper;
        this.page = new Page(language);
        this.programVersion = programVersion;
    }

    String html() {
        return HtmlFile.write(page, title(), programVersion, body());
    }

    /** The same as PDF. */
    byte[] pdf() throws IOException {
        return new PagePdf(title(), page.words().language().tag(), programVersion).write(body());
    }

    private Markup body() {
        Markup main = Markup.of("main").with("id", "main");
        for (Section section : Section.values()) {
            main.add(section(section));
        }
        PROSE.forEach(id -> main.add(prose(id)));
        main.add(appendix());
        return Markup.of("body").add(Markup.of("div", "page").add(masthead(title()), contents(), main));
    }

    private String title() {
        return page.say("label.paper.title", Integer.toString(paper.first()), Integer.toString(paper.last()));
    }

    private Markup masthead(String title) {
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.paper.kicker")),
                        Markup.of("h1").say(title),
                        Markup.of("p", "lead").say(page.say("label.paper.summary")));
        if (paper.isSynthetic()) {
            header.add(synthetic());
        }
        return header;
    }

    private Markup synthetic() {
        return Markup.of("p", "alert quiet").add(Markup.of("strong").say(page.say("label.paper.synthetic")));
    }

    private Markup contents() {
        Markup list = Markup.of("ol");
        for (Section section : Section.values()) {
            list.add(entry(section.id()));
        }
        PROSE.forEach(id -> list.add(entry(id)));
        list.add(entry("paper-queries"));
        return Markup.of("nav", "contents")
                .with("aria-label", page.say("label.paper.contents"))
                .add(list);
    }

    private Markup entry(String id) {
        return Markup.of("li").add(Markup.of("a").with("href", "#" + id).say(page.say("label.section." + id)));
    }

    private Markup section(Section section) {
        Markup part = page.section(section.id());
        paper.exhibits().stream()
                .filter(exhibit -> exhibit.question().section() == section)
                .forEach(exhibit -> part.addAll(exhibit(exhibit)));
        if (section == Section.GASES) {
            part.addAll(national());
        }
        if (section == Section.PROFILE) {
            paper.gaps().forEach(gap -> part.add(page.paragraph("label.paper.gap", gap.register(), gap.years())));
        }
        return part;
    }

    private List<Markup> exhibit(Exhibit exhibit) {
        String title = page.say("label.table." + exhibit.question().table());
        if (exhibit.isEmpty()) {
            return List.of(
                    Markup.of("h3").say(title),
                    page.empty("label.paper.nothing"),
                    Markup.of("p").add(link(exhibit)));
        }
        Markup part = Markup.of("div", "exhibit");
        if (exhibit.isSynthetic()) {
            part.add(synthetic());
        }
        AnswerPage answer = new AnswerPage(
                exhibit.answer(), exhibit.question().unit(), "", page.words().language());
        Optional<Chart> chart = answer.chart();
        chart.ifPresent(
                drawn -> part.add(page.figure(exhibit.id(), title, "", page.say("label.paper.table-below"), drawn)));
        if (exhibit.question().topic().equals("facilities")) {
            paper.map().figure(exhibit, page).ifPresent(part::add);
        }
        part.add(page.table(exhibit.shown()));
        for (ReleaseAnswer.Note note : exhibit.answer().notes()) {
            part.add(Markup.of("p", "note")
                    .say(page.say(
                            note.code(),
                            note.arguments().stream().map(this::readable).toArray())));
        }
        return List.of(part.add(Markup.of("p").add(link(exhibit))));
    }

    /** An exact amount as people read it; its digits stand in the file of the data. */
    private String readable(String argument) {
        return argument.matches("-?\\d+\\.\\d+") ? page.numbers().rounded(new BigDecimal(argument)) : argument;
    }

    private Markup link(Exhibit exhibit) {
        return Markup.of("a", "query")
                .with("href", "#" + exhibit.id())
                .say(page.say("label.paper.question", Integer.toString(exhibit.number())));
    }

    private List<Markup> national() {
        return paper.nationalTable()
                .map(table -> List.of(
                        Markup.of("h3").say(page.say("label.table.paper-national")),
                        page.table(table),
                        Markup.of("p").add(file("data/national.csv"))))
                .orElse(List.of(page.empty("label.paper.no-national")));
    }

    private Markup prose(String id) {
        Markup part = page.section(id);
        for (int at = 1; at <= 4; at++) {
            part.add(page.paragraph("label.paper." + id.substring("paper-".length()) + "." + at));
        }
        return part;
    }

    private Markup appendix() {
        Markup part = page.section("paper-queries");
        paper.exhibits().forEach(exhibit -> part.add(question(exhibit)));
        DataVersion version = paper.version();
        part.add(page.heading("label.paper.files", version.id()));
        part.add(Markup.of("p").add(Markup.of("code").say(version.checksum())));
        Markup files = Markup.of("ul");
        version.files()
                .forEach(file -> files.add(Markup.of("li")
                        .say(file.name() + " ")
                        .add(Markup.of("code").say(file.checksum()))));
        return part.add(files);
    }

    private Markup question(Exhibit exhibit) {
        String file = "data/" + exhibit.id() + ".csv";
        return Markup.of("div", "exhibit")
                .with("id", exhibit.id())
                .add(
                        Markup.of("h3")
                                .say(page.say("label.paper.question", Integer.toString(exhibit.number())) + ": "
                                        + page.say("label.table."
                                                + exhibit.question().table())),
                        Markup.of("p").add(Markup.of("code").say(paper.command(exhibit))),
                        Markup.of("p")
                                .say(page.say(
                                                "label.paper.version",
                                                paper.version().id(),
                                                Integer.toString(
                                                        exhibit.answer().rows().size()))
                                        + " ")
                                .add(file(file)));
    }

    private static Markup file(String path) {
        return Markup.of("a").with("href", path).say(path);
    }
}
