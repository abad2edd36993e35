package org.vereda.app.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.ProfileLine;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamContent;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.upstream.IntensityRows;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.RequestLines;
import org.vereda.report.upstream.UpstreamLines;

/** What a report shows of a supply network beyond totals. */
final class UpstreamParts {
    /** A report takes so many products apart; the command takes any. */
    private static final int DETAILS = 3;

    private static final int REQUESTS = 12;
    private static final UpstreamLines.Wanted TOTALS = new UpstreamLines.Wanted(false, false, false, 1, 0.01, 1, 1, 12);
    private static final UpstreamLines.Wanted EVERYTHING =
            new UpstreamLines.Wanted(true, true, true, 4, 0.01, 16, 10, 12);

    private final FootprintInput input;
    private final UpstreamLines lines;

    UpstreamParts(FootprintInput input) {
        this.input = input;
        this.lines = new UpstreamLines(input.words());
    }

    UpstreamContent content() {
        List<UpstreamDetail> totals = input.products().stream()
                .map(product -> detail(product, TOTALS))
                .toList();
        List<UpstreamDetail> details = largest(totals).stream()
                .limit(DETAILS)
                .map(at -> detail(input.products().get(at), EVERYTHING))
                .toList();
        List<UpstreamDetail> shown = largest(totals).stream().map(totals::get).toList();
        return new UpstreamContent(shown, details, requests(), profiles(), otherImpacts());
    }

    private static List<Integer> largest(List<UpstreamDetail> totals) {
        return IntStream.range(0, totals.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer at) -> totals.get(at).total().best().abs())
                        .reversed()
                        .thenComparing(at -> totals.get(at).product()))
                .toList();
    }

    private UpstreamDetail detail(int product, UpstreamLines.Wanted wanted) {
        return lines.detail(input.network().footprint(Demand.of(product), 0), wanted);
    }

    private List<RequestList> requests() {
        boolean uncertain = input.network().isUncertain();
        return input.portfolio().filter(demand -> uncertain).stream()
                .map(demand -> new RequestLines(input.words(), input.effort())
                        .list(RequestLines.portfolio(), input.network().footprint(demand, 0), REQUESTS))
                .toList();
    }

    private List<ProfileLine> profiles() {
        List<ProfileLine> lines = new ArrayList<>();
        for (int product : input.products()) {
            NetworkNode node = input.network().node(product);
            for (MethodProfile profile : MethodProfile.values()) {
                input.profiles()
                        .apply(product, profile)
                        .ifPresent(footprint -> lines.add(
                                ProfileLines.line(footprint, input.words().name(node), node.unit())));
            }
        }
        return lines;
    }

    /** All products in the categories behind the first one. */
    private List<ImpactLine> otherImpacts() {
        List<Integer> others =
                IntStream.range(1, input.network().categories().size()).boxed().toList();
        List<ImpactLine> impacts = new ArrayList<>();
        Intensities intensities = input.network().intensities();
        try {
            new IntensityRows(input.words(), intensities)
                    .write(input.products(), others, input.network().isUncertain(), Runnable::run, impacts::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return impacts;
    }
}
