package org.vereda.app.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;

/** The first page after signing in: who somebody is here, and what to do first in each role. */
final class HomePage {
    private final Function<Visit, List<Markup>> waiting;
    private final Shell shell;

    /**
     * @param waiting what others wait for
     */
    HomePage(Function<Visit, List<Markup>> waiting, Shell shell) {
        this.waiting = waiting;
        this.shell = shell;
    }

    List<Place> places() {
        Place home = Place.page("/", EnumSet.allOf(Role.class), this::home);
        return List.of(home);
    }

    private ServerResponse home(Visit visit) {
        Account account = visit.who();
        Markup roles = Markup.of("ul", "cards");
        account.memberships().forEach(one -> roles.add(card(visit, one)));
        Markup tour = Markup.of("p").add(Markup.of("a").with("href", "/tour").say(visit.say("label.tour.home")));
        List<Markup> content = new ArrayList<>(List.of(roles));
        content.addAll(waiting.apply(visit));
        content.add(tour);
        return shell.page(visit, visit.say("label.home.hello", account.name()), content.toArray(Markup[]::new));
    }

    private static Markup card(Visit visit, Membership membership) {
        Role role = membership.role();
        String place = membership.facility().isEmpty() ? membership.organization() : membership.facility();
        return Markup.of("li", "card")
                .add(
                        Markup.of("h2").say(visit.say(role.key()) + (place.isEmpty() ? "" : " · " + place)),
                        Markup.of("p").say(visit.say("label.home." + role.name().toLowerCase(java.util.Locale.ROOT))));
    }
}
