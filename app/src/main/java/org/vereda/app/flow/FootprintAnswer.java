package org.vereda.app.flow;

import java.util.List;
import java.util.stream.Stream;
import org.vereda.report.content.ComparisonLine;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.ProfileLine;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.page.ReportTable;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.RecycledTable;
import org.vereda.report.upstream.UpstreamTables;

/**
 * The answer to a question about footprints.
 *
 * @param details the footprints that were asked for, product by product and category by category
 * @param comparisons how two of them compare
 * @param profiles the products by the rules of standards
 * @param requests what to ask next
 * @param recycled the recycled content that the products' footprints count
 */
public record FootprintAnswer(
        List<UpstreamDetail> details,
        List<ComparisonLine> comparisons,
        List<ProfileLine> profiles,
        List<RequestList> requests,
        List<ProductLine.Recycled> recycled) {
    public FootprintAnswer {
        details = List.copyOf(details);
        comparisons = List.copyOf(comparisons);
        profiles = List.copyOf(profiles);
        requests = List.copyOf(requests);
        recycled = List.copyOf(recycled);
    }

    /** All that it says as tables. */
    public List<ReportTable> tables() {
        return Stream.concat(
                        UpstreamTables.of(details).stream(),
                        Stream.of(
                                RecycledTable.of(recycled),
                                UpstreamTables.comparisons(comparisons),
                                ProfileLines.table(profiles),
                                UpstreamTables.requests(requests)))
                .filter(table -> !table.isEmpty())
                .toList();
    }
}
