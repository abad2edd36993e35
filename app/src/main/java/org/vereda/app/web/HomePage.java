package org.vereda.app.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.help.Tour;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;

/** The first page after signing in: who somebody is here, and what to do first in each role. */
final class HomePage {
    /** More steps than these are for the tour. */
    private static final int FIRST = 5;

    private final Function<Visit, List<Markup>> waiting;
    private final Tour tour;
    private final Shell shell;

    /**
     * The page.
     *
     * @param waiting what others wait for
     */
    HomePage(Function<Visit, List<Markup>> waiting, Tour tour, Shell shell) {
        this.waiting = waiting;
        this.tour = tour;
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
        List<Markup> content = new ArrayList<>(List.of(roles));
        content.addAll(waiting.apply(visit));
        content.addAll(steps(visit, account));
        content.add(Markup.of("p").add(Markup.of("a").with("href", "/tour").say(visit.say("label.tour.home"))));
        return shell.page(visit, visit.say("label.home.hello", account.name()), content.toArray(Markup[]::new));
    }

    /** The first steps of the tour that are still to do, each a way to its page. */
    private List<Markup> steps(Visit visit, Account account) {
        Set<String> done = tour.done(account);
        List<String> ways = shell.waysOf(account);
        Markup list = Markup.of("ul", "steps");
        List<Tour.Step> open = Tour.steps(account).stream()
                .filter(step -> !done.contains(step.id()) && ways.contains(step.page()))
                .limit(FIRST)
                .toList();
        open.forEach(step -> list.add(Markup.of("li")
                .add(
                        Markup.of("a").with("href", step.page()).say(visit.say(step.titleKey())),
                        Markup.of("p", "tags").say(visit.say(step.textKey())))));
        return open.isEmpty() ? List.of() : List.of(Markup.of("h2").say(visit.say("label.tour.first")), list);
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
