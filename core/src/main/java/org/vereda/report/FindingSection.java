package org.vereda.report;

import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.report.chart.Markup;

/** What a person should know about the input: errors, doubts and notes with their place. */
final class FindingSection {
    private static final int LISTED = 200;

    /** Longer lists are folded up, errors never. */
    private static final int OPEN = 24;

    private final ReportPage page;

    FindingSection(ReportPage page) {
        this.page = page;
    }

    Markup section() {
        Markup section = page.section("findings");
        if (page.content().findings().isEmpty()) {
            return section.add(page.paragraph("label.empty.findings"));
        }
        for (Finding.Severity severity : Finding.Severity.values()) {
            List<Finding> group = page.content().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .sorted()
                    .toList();
            if (!group.isEmpty()) {
                section.add(group(severity, group));
            }
        }
        int beyond = page.content().frame().truncatedFindings();
        return beyond == 0 ? section : section.add(page.paragraph("label.findings-truncated", beyond));
    }

    private Markup group(Finding.Severity severity, List<Finding> group) {
        String word = ReportTables.severity(severity);
        Markup list = Markup.of("ul", "findings " + word);
        group.stream().limit(LISTED).map(this::line).forEach(list::add);
        Markup part = group.size() > OPEN && severity != Finding.Severity.ERROR
                ? Markup.of("details")
                        .add(Markup.of("summary").say(page.say("label.findings." + word, group.size())), list)
                : Markup.of("div").add(page.heading("label.findings." + word, group.size()), list);
        return group.size() > LISTED ? part.add(page.paragraph("label.findings-more", LISTED, group.size())) : part;
    }

    private Markup line(Finding finding) {
        String place = finding.position().toString();
        Markup item = Markup.of("li");
        if (!place.isEmpty()) {
            item.add(Markup.of("code").say(place));
        }
        return item.add(Markup.of("span").say(page.words().text(finding)));
    }
}
