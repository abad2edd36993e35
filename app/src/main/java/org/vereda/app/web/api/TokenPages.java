package org.vereda.app.web.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.ApiToken;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/** The page on which people let programs in, see which may come in, and take that back. */
public final class TokenPages {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final List<Integer> DAYS = List.of(30, 90, 180, 366);

    private final ApiTokens tokens;
    private final Clock clock;
    private final Shell shell;

    public TokenPages(ApiTokens tokens, Clock clock, Shell shell) {
        this.tokens = tokens;
        this.clock = clock;
        this.shell = shell;
    }

    public List<Place> places() {
        Place list = Place.page("/programs", ALL, this::list);
        shell.leadTo(list, Shell.Corner.OFFICE, "label.programs.title");
        return List.of(
                list,
                Place.form("/programs/new", ALL, this::make),
                Place.form("/programs/{id}/revoke", ALL, this::revoke));
    }

    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("p").say(visit.say("label.programs.lead")));
        List<ApiToken> known = tokens.of(visit.who());
        known.forEach(token -> content.add(token(visit, token)));
        if (known.isEmpty()) {
            content.add(visit.page().empty("label.programs.nothing"));
        }
        content.add(Markup.of("section").add(Markup.of("h2").say(visit.say("label.programs.new")), form(visit)));
        return shell.page(visit, visit.say("label.programs.title"), content.toArray(Markup[]::new));
    }

    private Markup token(Visit visit, ApiToken token) {
        Markup section = Markup.of("section")
                .add(
                        Markup.of("h2").say(token.name()),
                        Markup.of("p").say(role(visit, token.membership())),
                        Markup.of("p")
                                .say(visit.say(
                                        "label.programs.by", token.email(), day(token.made()), day(token.expires()))),
                        Markup.of("p")
                                .say(
                                        token.wasUsed()
                                                ? visit.say("label.programs.used", day(token.used()))
                                                : visit.say("label.programs.unused")));
        boolean works = !token.isRevoked() && token.expires().isAfter(clock.instant());
        return works
                ? section.add(Form.to(visit, "/programs/" + token.id() + "/revoke", "r" + token.id())
                        .button("label.programs.revoke"))
                : section.add(Markup.of("p")
                        .say(visit.say(token.isRevoked() ? "label.programs.revoked" : "label.programs.expired")));
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static String role(Visit visit, Membership one) {
        String where = String.join(" ", one.organization(), one.facility()).strip();
        return visit.say(one.role().key()) + (where.isEmpty() ? "" : " · " + where);
    }

    /** Administrators may give any role; others one of their own. */
    private static Markup form(Visit visit) {
        Form form = Form.to(visit, "/programs/new", "new")
                .required("name", "text", visit.say("label.programs.name"), "", "off");
        if (isAdministrator(visit)) {
            List<Form.Choice> roles = Arrays.stream(Role.values())
                    .map(role -> new Form.Choice(role.name(), visit.say(role.key())))
                    .toList();
            form.choice("role", visit.say("label.account.role"), roles)
                    .field("organization", "text", visit.say("label.account.organization"), "", "off")
                    .field("facility", "text", visit.say("label.account.facility"), "", "off");
        } else {
            List<Membership> own = visit.who().memberships();
            List<Form.Choice> roles = new ArrayList<>();
            for (int at = 0; at < own.size(); at++) {
                roles.add(new Form.Choice(Integer.toString(at), role(visit, own.get(at))));
            }
            form.choice("own", visit.say("label.account.role"), roles);
        }
        List<Form.Choice> days = DAYS.stream()
                .map(count -> new Form.Choice(
                        Integer.toString(count), visit.say("label.programs.days", Integer.toString(count))))
                .toList();
        return form.choice("days", visit.say("label.programs.works"), days, "90")
                .button("label.programs.make");
    }

    private static boolean isAdministrator(Visit visit) {
        return visit.who().has(Role.ADMINISTRATOR);
    }

    private ServerResponse make(Visit visit) {
        String days = visit.field("days");
        int count = days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0;
        String words = tokens.make(visit.who(), visit.field("name"), membership(visit), count);
        return shell.page(
                visit,
                visit.say("label.programs.made"),
                Markup.of("p").say(visit.say("label.programs.once")),
                Markup.of("p").add(Markup.of("code").with("id", "token").say(words)),
                Markup.of("p").add(Markup.of("a").with("href", "/programs").say(visit.say("label.programs.back"))));
    }

    private static Membership membership(Visit visit) {
        if (isAdministrator(visit)) {
            Role role = Arrays.stream(Role.values())
                    .filter(one -> one.name().equals(visit.field("role")))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(
                            Finding.error("portal.no-role", SourcePosition.NOWHERE, visit.field("role"))));
            return new Membership(
                    role,
                    visit.field("organization").strip(),
                    visit.field("facility").strip());
        }
        List<Membership> own = visit.who().memberships();
        String at = visit.field("own");
        if (!at.matches("[0-9]{1,3}") || Integer.parseInt(at) >= own.size()) {
            throw InvalidInput.of(Finding.error("portal.no-role", SourcePosition.NOWHERE, at));
        }
        return own.get(Integer.parseInt(at));
    }

    private ServerResponse revoke(Visit visit) {
        tokens.revoke(visit.who(), visit.part("id"));
        return ServerResponse.seeOther(URI.create("/programs")).build();
    }
}
