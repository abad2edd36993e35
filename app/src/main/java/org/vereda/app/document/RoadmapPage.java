package org.vereda.app.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vereda.app.delegations.ReviewTables;
import org.vereda.app.print.PagePdf;
import org.vereda.app.risk.RiskTables;
import org.vereda.app.roadmap.GainTables;
import org.vereda.app.roadmap.PlanTables;
import org.vereda.app.shown.TablesPage;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.review.Element;

/** A roadmap document in one language. */
final class RoadmapPage {
    private static final List<String> WARNINGS = List.of(
            "label.macc.ranking",
            "label.macc.interactions",
            "label.macc.timing",
            "label.macc.single",
            "label.macc.hidden",
            "label.macc.baseline");

    private final RoadmapContent content;
    private final Language language;
    private final Page page;
    private final Messages messages;
    private final String programVersion;

    RoadmapPage(RoadmapContent content, Language language, String programVersion) {
        this.content = content;
        this.language = language;
        this.programVersion = programVersion;
        this.page = new Page(language);
        this.messages = Messages.in(language);
    }

    String html() {
        return HtmlFile.write(page, title(), programVersion, body());
    }

    byte[] pdf() throws IOException {
        return new PagePdf(title(), language.tag(), programVersion).write(body());
    }

    private String title() {
        Scenario scenario = content.planning().scenario();
        return page.say(
                "label.document.title",
                content.planning().folder().settings().name(),
                Integer.toString(scenario.firstYear()),
                Integer.toString(scenario.lastYear()));
    }

    private Markup body() {
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(title()),
                        Markup.of("p").say(state()));
        Markup main = Markup.of("main").with("id", "main");
        main.add(summary(), plan(), curve(), gains(), risks());
        content.review()
                .ifPresent(
                        review -> main.add(section("document-review", new ReviewTables(review, messages).minutes())));
        main.add(method());
        return Markup.of("body", "wide").add(Markup.of("div", "page").add(header, main));
    }

    /** Draft or published, by its review. */
    private String state() {
        return content.review()
                .flatMap(review -> review.published())
                .map(step -> page.say("label.document.published", step.draft(), step.at()))
                .orElseGet(() -> page.say("label.document.not-published"));
    }

    private Markup summary() {
        Markup section = page.section("document-summary");
        for (Element paragraph : content.text()) {
            section.add(Markup.of("p").say(paragraph.words().getOrDefault(language.code(), "")));
        }
        return section.add(page.table(part("roadmap-summary")), page.table(part("roadmap-targets")));
    }

    private Markup plan() {
        DocumentCharts charts = new DocumentCharts(content, page);
        return page.section("document-plan")
                .add(
                        charts.spending(),
                        charts.timeline(),
                        page.table(new DocumentTables(content).byRole()),
                        page.table(part("roadmap-actions")),
                        page.table(part("roadmap-limits")));
    }

    private Markup curve() {
        Markup list = Markup.of("ul");
        WARNINGS.forEach(key -> list.add(Markup.of("li").say(page.say(key))));
        return page.section("document-curve").add(new DocumentCharts(content, page).curve(), list);
    }

    private Markup gains() {
        return section(
                "document-gains",
                new GainTables(content.planning().scenario(), content.integration(), content.game(), messages).all());
    }

    private Markup risks() {
        String currency = content.planning().scenario().currency().name();
        return section(
                "document-risks",
                new RiskTables(content.riskSettings(), currency, messages)
                        .all(
                                content.risk(),
                                List.of(new RiskTables.CostOf("plain", content.costRisk())),
                                Optional.empty(),
                                Optional.empty()));
    }

    private Markup method() {
        Roadmap roadmap = content.roadmap();
        Markup section = page.section("document-method").add(page.paragraph("label.method.roadmap"));
        section.add(page.paragraph("label.document.proof", roadmap.certificate().fingerprint(), programVersion));
        return section.add(page.table(new DocumentTables(content).packs()));
    }

    private Markup section(String id, TablesPage tables) {
        Markup section = page.section(id);
        tables.tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> section.add(page.table(table)));
        Markup list = Markup.of("ul");
        tables.notes().forEach(note -> list.add(Markup.of("li").say(note)));
        return section.add(list);
    }

    private ReportTable part(String id) {
        return new PlanTables(content.planning(), content.roadmap(), messages)
                .all().tables().stream()
                        .filter(table -> table.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
