package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.footprint.network.AskNext;
import org.vereda.footprint.network.DataRequest;
import org.vereda.footprint.network.NetworkFootprint;

/**
 * What an anchor could ask next: footprints of its suppliers and of the members of its cohorts, records of its own plants, and what it buys from
 * nobody that it named. What others could be asked is left out: who supplies whom, and what a supplier uses, is their own affair.
 *
 * @param steps the requests one after the other, the most worth for its effort first
 * @param leftOut how many possible requests go further up
 */
record Questions(List<AskNext.Step> steps, int leftOut) {
    private static final MathContext DIGITS = new MathContext(6);

    Questions {
        steps = List.copyOf(steps);
    }

    /**
     * The questions about a footprint.
     *
     * @param known what was asked for already and is open or answered is not asked again
     * @param most no more than that
     */
    static Questions of(NetworkFootprint footprint, Anchor anchor, SupplyChain chain, Sharing known, int most) {
        Set<String> askable = anchor.askable();
        Set<String> bought = anchor.inputs();
        List<DataRequest> all = footprint.requests(chain.computed().effort());
        List<DataRequest> own = all.stream()
                .filter(request -> isOwn(request, anchor, askable, bought))
                .toList();
        List<DataRequest> left = own.stream()
                .filter(request -> request.kind() != DataRequest.Kind.SUPPLIER_FOOTPRINT
                        || !isKnown(wish(request, anchor, BigDecimal.ZERO), known))
                .toList();
        return new Questions(footprint.askNext(left, most).plan(), all.size() - own.size());
    }

    private static boolean isOwn(DataRequest request, Anchor anchor, Set<String> askable, Set<String> bought) {
        return switch (request.kind()) {
            case SUPPLIER_FOOTPRINT -> askable.contains(request.holder());
            case FACILITY_RECORD -> anchor.isOwn(request.holder());
            case FOOTPRINT_FROM_UNNAMED -> bought.contains(request.subject());
            case PART_AMOUNT ->
                anchor.view().folder().products().stream()
                        .anyMatch(product -> product.id().equals(request.holder()));
        };
    }

    private static boolean isKnown(MemberRequest.Wish wish, Sharing known) {
        return known.requests().stream()
                .filter(request -> request.state() == State.OPEN || request.state() == State.ANSWERED)
                .anyMatch(request -> request.wish().isSame(wish));
    }

    /** A request for a footprint as it is sent to another member. */
    static MemberRequest.Wish wish(DataRequest request, Anchor anchor, BigDecimal share) {
        return MemberRequest.Wish.footprint(
                anchor.organization(), anchor.owner(request.holder()), request.holder(), request.subject(), share);
    }

    /** A step and what it removes alone after those before it. */
    record Ranked(AskNext.Step step, BigDecimal removed) {
        DataRequest request() {
            return step.request();
        }
    }

    Stream<Ranked> ranked() {
        return Stream.iterate(0, at -> at < steps.size(), at -> at + 1).map(at -> {
            double before = at == 0 ? 0 : steps.get(at - 1).shareRemoved();
            return new Ranked(steps.get(at), new BigDecimal(steps.get(at).shareRemoved() - before, DIGITS));
        });
    }
}
