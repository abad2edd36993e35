package org.vereda.app.web.pact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Product;

/** For which organizations a visitor speaks to partners: those in which the role holds for all facilities. The one place that decides it. */
final class House {
    static final Set<Role> ROLES = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);

    private House() {}

    static List<String> organizations(Visit visit) {
        return visit.who().memberships().stream()
                .filter(one -> ROLES.contains(one.role()) && one.facility().isEmpty())
                .map(Membership::organization)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The partner of that number, if it is one of the visitor's. */
    static Optional<Partner> partner(Visit visit, PartnerBook partners, String id) {
        return partners.byId(id).filter(one -> organizations(visit).contains(one.organization()));
    }

    /** The products that the visitor may read of, as choices. */
    static List<Form.Choice> products(Visit visit, Workshop workshop) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> view.folder().products().stream())
                .map((Product product) -> new Form.Choice(product.id(), product.name() + " (" + product.id() + ")"))
                .toList();
    }
}
