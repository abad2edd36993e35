package org.vereda.app.paper;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.app.paper.PaperQuestion.Section;
import org.vereda.app.print.PagePdf;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

/** The paper in a language: sections with figures and tables, and an appendix that says how every one of them was asked. */
public final class PaperPage {
    /** Paragraphs on how the numbers came about. */
    private static final int METHOD = 4;

    private final Paper paper;
    private final Page page;
    private final String programVersion;

    public PaperPage(Paper paper, Language language, String programVersion) {
        this.paper = paper;
        this.page = new Page(language);
        this.programVersion = programVersion;
    }

    /** A page that stands alone. */
    public String html() {
        return HtmlFile.write(page, title(), programVersion, body());
    }

    /** The same as PDF. */
    public byte[] pdf() throws IOException {
        return new PagePdf(title(), page.words().language().tag(), programVersion).write(body());
    }

    private Markup body() {
        Markup main = Markup.of("main").with("id", "main");
        main.add(summary());
        for (Section section : Section.values()) {
            main.add(section(section));
        }
        paper.chapters().forEach(chapter -> main.add(chapter.section(page)));
        main.add(method(), appendix());
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
        list.add(entry("paper-summary"));
        for (Section section : Section.values()) {
            list.add(entry(section.id()));
        }
        paper.chapters().forEach(chapter -> list.add(entry(chapter.id())));
        list.add(entry("paper-method"), entry("paper-queries"));
        return Markup.of("nav", "contents")
                .with("aria-label", page.say("label.paper.contents"))
                .add(list);
    }

    private Markup entry(String id) {
        return Markup.of("li").add(Markup.of("a").with("href", "#" + id).say(page.say("label.section." + id)));
    }

    private Markup summary() {
        Markup part = page.section("paper-summary");
        Markup list = Markup.of("ul");
        for (PaperSummary.Sentence sentence : new PaperSummary(paper, page).sentences()) {
            list.add(Markup.of("li").say(sentence.words() + " ").add(link(sentence.exhibit())));
        }
        return part.add(list);
    }

    private Markup section(Section section) {
        Markup part = page.section(section.id());
        paper.of(section).forEach(exhibit -> part.addAll(exhibit(exhibit)));
        if (section == Section.PROFILE) {
            paper.gaps().forEach(gap -> part.add(page.paragraph("label.paper.gap", gap.register(), gap.years())));
        }
        if (section == Section.GASES && hasNoNationalTable()) {
            part.add(page.empty("label.paper.no-national"));
        }
        return part.addAll(paragraphs(section.id(), section.paragraphs()));
    }

    private boolean hasNoNationalTable() {
        return paper.of(Section.GASES).stream()
                .filter(exhibit -> exhibit.question().asked() instanceof PaperQuestion.Asked.Figures)
                .allMatch(exhibit -> exhibit.content().isEmpty());
    }

    private List<Markup> exhibit(Exhibit exhibit) {
        Content content = exhibit.content();
        String title = title(exhibit);
        if (content.isEmpty()) {
            Markup said = Markup.of("div", "exhibit").add(Markup.of("h3").say(title));
            List<String> notes = content.notes(page);
            if (notes.isEmpty()) {
                said.add(page.empty("label.paper.nothing"));
            }
            return List.of(notes(said, notes).add(Markup.of("p").add(link(exhibit))));
        }
        Markup part = Markup.of("div", "exhibit");
        if (content.isSynthetic()) {
            part.add(synthetic());
        }
        content.chart(page)
                .ifPresent(drawn ->
                        part.add(page.figure(exhibit.id(), title, "", page.say("label.paper.table-below"), drawn)));
        if (exhibit.isOf("facilities")
                && content instanceof ReleaseContent(ReleaseAnswer answer, var unit, String years)) {
            paper.map().figure(exhibit.id(), answer, page).ifPresent(part::add);
        }
        part.add(page.table(exhibit.shown()));
        int left = exhibit.whole().rows().size() - exhibit.shown().rows().size();
        if (left > 0) {
            part.add(page.paragraph("label.paper.more-rows", Integer.toString(left)));
        }
        return List.of(notes(part, content.notes(page)).add(Markup.of("p").add(link(exhibit))));
    }

    private static Markup notes(Markup part, List<String> notes) {
        notes.forEach(note -> part.add(Markup.of("p", "note").say(note)));
        return part;
    }

    private String title(Exhibit exhibit) {
        return page.say("label.table." + exhibit.question().table());
    }

    private Markup link(Exhibit exhibit) {
        return Markup.of("a", "query")
                .with("href", "#" + exhibit.id())
                .say(page.say("label.paper.question", Integer.toString(exhibit.number())));
    }

    private List<Markup> paragraphs(String id, int count) {
        String topic = id.substring("paper-".length());
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> page.paragraph("label.paper." + topic + "." + at))
                .toList();
    }

    private Markup method() {
        return page.section("paper-method").addAll(paragraphs("paper-method", METHOD));
    }

    private Markup appendix() {
        Markup part = page.section("paper-queries");
        paper.exhibits().forEach(exhibit -> part.add(question(exhibit)));
        paper.chapters().forEach(chapter -> part.add(asked(chapter)));
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
        Markup part = Markup.of("div", "exhibit")
                .with("id", exhibit.id())
                .add(Markup.of("h3")
                        .say(page.say("label.paper.question", Integer.toString(exhibit.number())) + ": "
                                + title(exhibit)));
        exhibit.commands()
                .forEach(
                        command -> part.add(Markup.of("p").add(Markup.of("code").say(command))));
        return part.add(Markup.of("p")
                .say(page.say(
                                "label.paper.version",
                                paper.version().id(),
                                Integer.toString(exhibit.whole().rows().size()))
                        + " ")
                .add(file(file)));
    }

    /** The commands that ask again for a chapter, and the files of its tables. */
    private Markup asked(Chapter chapter) {
        Markup part = Markup.of("div", "exhibit").add(Markup.of("h3").say(page.say("label.section." + chapter.id())));
        chapter.commands()
                .forEach(
                        command -> part.add(Markup.of("p").add(Markup.of("code").say(command))));
        Markup files = Markup.of("ul");
        chapter.tables().stream()
                .filter(table -> !table.isEmpty())
                .forEach(table -> files.add(Markup.of("li").add(file("data/" + table.id() + ".csv"))));
        return part.add(files);
    }

    private static Markup file(String path) {
        return Markup.of("a").with("href", path).say(path);
    }
}
