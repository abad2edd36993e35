package org.vereda.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.ReportContent;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.TableCsv;
import org.vereda.report.words.Language;

/**
 * The report of a run as one HTML file: it needs no network, no script and no other file, and its content security policy
 * allows nothing but its own style sheet.
 */
public final class Report {
    private static final List<String> SECTIONS =
            List.of("summary", "footprint", "products", "releases", "actions", "roadmap", "findings", "methods");

    private final ReportContent content;
    private final List<Chapter> chapters;

    public Report(ReportContent content) {
        this(content, List.of());
    }

    /** A report with sections that not every partnership has; they stand before the findings. */
    public Report(ReportContent content, List<Chapter> chapters) {
        this.content = content;
        this.chapters = List.copyOf(chapters);
    }

    /** The whole file in a language. */
    public String html(Language language) {
        ReportPage page = new ReportPage(content, language);
        return HtmlFile.write(
                page,
                page.say("label.title", content.frame().partnership()),
                content.frame().programVersion(),
                body(page));
    }

    /** The tables of the report by name, as CSV: the same in every language. */
    public SequencedMap<String, String> csv() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        new ReportTables(content).all().forEach(table -> files.put(table.id(), TableCsv.write(table)));
        for (Chapter chapter : chapters) {
            chapter.tables().stream()
                    .filter(table -> !table.isEmpty())
                    .forEach(table -> files.put(table.id(), TableCsv.write(table)));
        }
        return files;
    }

    private Markup body(ReportPage page) {
        FrontPage front = new FrontPage(page);
        Markup main = Markup.of("main")
                .with("id", "main")
                .add(
                        front.section(),
                        new FootprintSection(page).section(),
                        new ProductSection(page).section(),
                        new ReleaseSection(page).section(),
                        new ActionSection(page).section(),
                        new RoadmapSection(page).section())
                .addAll(chapters.stream().map(chapter -> chapter.section(page)).toList())
                .add(new FindingSection(page).section(), new MethodSection(page).section());
        return Markup.of("body")
                .add(
                        Markup.of("a", "skip").with("href", "#main").say(page.say("label.skip")),
                        Markup.of("div", "page").add(front.masthead(), contents(page), main),
                        Markup.of("footer")
                                .add(Markup.of("p")
                                        .say(page.say(
                                                "label.footer", content.frame().programVersion()))));
    }

    private Markup contents(ReportPage page) {
        Markup list = Markup.of("ol");
        List<String> sections = new ArrayList<>(SECTIONS);
        chapters.forEach(chapter -> sections.add(sections.indexOf("findings"), chapter.id()));
        for (String section : sections) {
            list.add(Markup.of("li")
                    .add(Markup.of("a").with("href", "#" + section).say(page.say("label.section." + section))));
        }
        return Markup.of("nav", "contents")
                .with("aria-label", page.say("label.contents"))
                .add(Markup.of("p").say(page.say("label.contents")), list);
    }
}
