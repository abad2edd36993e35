package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.footprint.network.AskNext;
import org.vereda.footprint.network.DataRequest;
import org.vereda.footprint.network.Effort;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.report.content.Named;
import org.vereda.report.content.RequestList;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** What to ask next as lines of a report. */
public final class RequestLines {
    private final NodeWords words;
    private final Effort effort;

    /**
     * Lines with the names that people use put in.
     *
     * @param effort what it takes to ask and to answer, and how sure an answer is
     */
    public RequestLines(NodeWords words, Effort effort) {
        this.words = words;
        this.effort = effort;
    }

    /** How all final products together are called. */
    public static Named portfolio() {
        String key = "label.upstream.portfolio";
        return new Named(
                Messages.in(Language.EN).text(key),
                Messages.in(Language.FR).text(key),
                Messages.in(Language.ES).text(key));
    }

    /**
     * The requests that make a total surer for the least effort.
     *
     * @param subject how the total is called
     * @param most no more requests than that
     */
    public RequestList list(Named subject, NetworkFootprint footprint, int most) {
        List<DataRequest> possible = footprint.requests(effort);
        AskNext next = footprint.askNext(possible, most);
        List<RequestList.Request> requests = new ArrayList<>();
        double before = 0;
        for (AskNext.Step step : next.plan()) {
            requests.add(request(step, step.shareRemoved() - before));
            before = step.shareRemoved();
        }
        return new RequestList(subject, requests, possible.size());
    }

    private RequestList.Request request(AskNext.Step step, double removed) {
        DataRequest request = step.request();
        return new RequestList.Request(
                kind(request.kind()),
                words.subject(request.subject()),
                words.maker(request.holder()),
                decimal(request.effort()),
                decimal(removed),
                decimal(step.shareRemoved()),
                Optional.of(decimal(step.bound())),
                decimal(1 - step.shareOfDeviationRemoved()));
    }

    /** The key of the words for a kind of request. */
    static String kind(DataRequest.Kind kind) {
        return "label.request." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BigDecimal decimal(double value) {
        return UpstreamLines.decimal(value);
    }
}
