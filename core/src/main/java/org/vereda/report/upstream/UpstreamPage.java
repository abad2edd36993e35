package org.vereda.report.upstream;

import java.util.List;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

/** What stands behind some footprints as an HTML file that stands alone. */
public final class UpstreamPage {
    private UpstreamPage() {}

    /**
     * The whole file in a language.
     *
     * @param title what was read
     * @param programVersion the version of Vereda
     */
    public static String write(
            String title,
            String programVersion,
            List<UpstreamDetail> details,
            List<RequestList> requests,
            List<ProductLine.Recycled> recycled,
            Language language) {
        Page page = new Page(language);
        UpstreamSection parts = new UpstreamSection(page);
        Markup section = page.section("products");
        List<UpstreamDetail> uncertain =
                details.stream().filter(detail -> !detail.total().isExact()).toList();
        if (!uncertain.isEmpty()) {
            section.add(parts.ranges(uncertain, "all"));
        }
        for (int at = 0; at < details.size(); at++) {
            section.addAll(parts.parts(details.get(at), Integer.toString(at)));
        }
        if (!recycled.isEmpty()) {
            section.add(page.table(RecycledTable.of(recycled)), page.paragraph("label.note.recycled"));
        }
        requests.forEach(list -> section.addAll(parts.requests(list)));
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(title));
        Markup body = Markup.of("body")
                .add(Markup.of("div", "page")
                        .add(header, Markup.of("main").with("id", "main").add(section)));
        return HtmlFile.write(page, title, programVersion, body);
    }
}
