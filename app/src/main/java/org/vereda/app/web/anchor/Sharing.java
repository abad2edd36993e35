package org.vereda.app.web.anchor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.web.workshop.Consented;

/**
 * What suppliers let an anchor see: what they answered to its requests, and what they consented to.
 *
 * @param requests what the anchor asked for, the newest first
 * @param consented what members consented to
 */
record Sharing(List<MemberRequest> requests, Consented.Shown consented) {
    Sharing {
        requests = List.copyOf(requests);
    }

    /** True where the footprint of what a plant makes was handed over, or its organization consents to that. */
    boolean isShared(String organization, String plant, String product) {
        return consented.footprints().contains(organization)
                || requests.stream()
                        .filter(request -> request.state() == State.ANSWERED)
                        .map(MemberRequest::wish)
                        .anyMatch(wish -> wish.kind() == MemberRequest.Kind.SUPPLIER_FOOTPRINT
                                && wish.plant().equals(plant)
                                && wish.subject().equals(product));
    }

    List<MemberRequest> to(String organization) {
        return requests.stream()
                .filter(request -> request.wish().holder().equals(organization))
                .toList();
    }

    /** The years that an organization is known to have data for: those of its answers, and those that it consented to. */
    NavigableSet<Integer> years(String organization) {
        NavigableSet<Integer> years = new TreeSet<>();
        Optional.ofNullable(consented.years().get(organization)).ifPresent(years::addAll);
        to(organization).stream()
                .flatMap(request -> request.answer().period().stream())
                .forEach(period -> {
                    for (int year = period.start().getYear();
                            year <= period.end().getYear();
                            year++) {
                        years.add(year);
                    }
                });
        return years;
    }

    /** The requests to an organization for data; a consent is none. */
    private List<MemberRequest> forData(String organization) {
        return to(organization).stream()
                .filter(request -> request.wish().kind() != MemberRequest.Kind.CONSENT)
                .toList();
    }

    /** Where an organization stands with the data that the anchor asked for. */
    Standing standing(String organization) {
        List<MemberRequest> own = forData(organization);
        if (has(own, State.ANSWERED)) {
            return Standing.CONFIRMED;
        }
        if (has(own, State.OPEN)) {
            return Standing.ASKED;
        }
        return has(own, State.REFUSED) ? Standing.REFUSED : Standing.NOT_ASKED;
    }

    private static boolean has(List<MemberRequest> requests, State state) {
        return requests.stream().anyMatch(request -> request.state() == state);
    }

    /** The requests to an organization that wait. */
    List<MemberRequest> open(String organization) {
        return to(organization).stream().filter(MemberRequest::isOpen).toList();
    }

    /** When an organization handed data over last. */
    Optional<Instant> lastAnswer(String organization) {
        return forData(organization).stream()
                .filter(request -> request.state() == State.ANSWERED)
                .flatMap(request -> request.closed().stream())
                .max(Comparator.naturalOrder());
    }

    /** The requests for footprints. */
    List<MemberRequest> footprints() {
        return requests.stream()
                .filter(request -> request.wish().kind() == MemberRequest.Kind.SUPPLIER_FOOTPRINT)
                .toList();
    }

    /** How many requests are in a state. */
    static long count(List<MemberRequest> requests, State state) {
        return requests.stream().filter(request -> request.state() == state).count();
    }

    /** How many that are open ought to have been answered before a day. */
    static long late(List<MemberRequest> requests, LocalDate today) {
        return requests.stream().filter(request -> request.isOverdue(today)).count();
    }
}
