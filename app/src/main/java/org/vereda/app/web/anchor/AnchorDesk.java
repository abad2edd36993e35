package org.vereda.app.web.anchor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Consented;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/** What all pages of an anchor start from: who it is, what others share with it, and its supply chain. */
final class AnchorDesk {
    static final Set<Role> ROLES = EnumSet.of(Role.ANCHOR);

    private final Workshop workshop;
    private final MemberRequests requests;
    private final Consented consented;
    private final Shell shell;

    AnchorDesk(Workshop workshop, MemberRequests requests, Consented consented, Shell shell) {
        this.workshop = workshop;
        this.requests = requests;
        this.consented = consented;
        this.shell = shell;
    }

    /** A page of an anchor, or what its tables lack for it. */
    ServerResponse shown(Visit visit, String title, BiFunction<Visit, Anchor, List<Markup>> content) {
        try {
            List<Markup> shown = Anchor.of(visit, workshop)
                    .map(anchor -> content.apply(visit, anchor))
                    .orElseGet(() -> List.of(visit.page().empty("label.portal.nothing")));
            return shell.page(visit, visit.say(title), shown.toArray(Markup[]::new));
        } catch (InvalidInput e) {
            return shell.problem(visit, HttpStatus.OK, e.findings());
        }
    }

    Sharing sharing(Anchor anchor) {
        return new Sharing(requests.from(anchor.organization()), consented.to(anchor.organization()));
    }

    /** Requests in words. */
    RequestWords words(Visit visit) {
        return new RequestWords(visit, workshop);
    }

    Optional<SupplyChain> chain(Visit visit) {
        return workshop.chain(visit.who().reach());
    }

    /** Everything that the anchor's plants made and did not deliver to each other; nothing where they made nothing. */
    static Optional<NetworkFootprint> portfolio(Anchor anchor, SupplyChain chain) {
        return Optional.of(chain.computed().cohort(anchor.view().plants()))
                .filter(footprint -> footprint.demand().size() > 0);
    }

    /**
     * The anchor that the visitor speaks for.
     *
     * @throws InvalidInput where the visitor speaks for a single facility, or for none
     */
    Anchor speaking(Visit visit) {
        return Anchor.of(visit, workshop)
                .filter(Anchor::mayAsk)
                .orElseThrow(() -> InvalidInput.of(Finding.error("anchor.whole-only", SourcePosition.NOWHERE)));
    }
}
