package org.vereda.report;

import java.util.List;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.Frame;
import org.vereda.report.page.ReportTable;

/** How the figures were made: the methods in words, and the sources with their versions. */
final class MethodSection {
    private static final List<String> METHODS = List.of(
            "label.method.sites",
            "label.method.products",
            "label.method.options",
            "label.method.roadmap",
            "label.method.registers",
            "label.method.limits");

    private final ReportPage page;

    MethodSection(ReportPage page) {
        this.page = page;
    }

    Markup section() {
        Frame frame = page.content().frame();
        Markup section = page.section("methods");
        section.add(page.paragraph(
                "label.method.frame", frame.gwpSet(), frame.currency().name(), Integer.toString(frame.priceYear())));
        METHODS.forEach(key -> section.add(page.paragraph(key)));
        ReportTable sources = new ReportTables(page.content()).sources();
        section.add(page.heading("label.sources"));
        return section.add(sources.isEmpty() ? page.empty("label.empty.sources") : page.table(sources));
    }
}
