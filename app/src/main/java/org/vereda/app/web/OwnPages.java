package org.vereda.app.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/** The pages about one's own account: password, second factor, where one is signed in. */
final class OwnPages {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final String PATH = "/me";
    private static final int MINUTES = 16;

    private final Accounts accounts;
    private final SignIns signIns;
    private final Shell shell;

    OwnPages(Accounts accounts, SignIns signIns, Shell shell) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.shell = shell;
    }

    List<Place> places() {
        Place own = Place.page(PATH, ALL, this::own);
        shell.leadTo(own, Shell.Corner.OFFICE, "label.me.title");
        return List.of(
                own,
                Place.form("/me/password", ALL, this::password),
                Place.form("/me/second", ALL, this::begin),
                Place.form("/me/second/confirm", ALL, this::confirm),
                Place.form("/me/second/off", ALL, this::turnOff),
                Place.form("/me/out", ALL, this::out));
    }

    private ServerResponse own(Visit visit) {
        return own(visit, HttpStatus.OK, List.of());
    }

    private ServerResponse own(Visit visit, HttpStatus status, List<Markup> wrong) {
        Account who = visit.who();
        boolean isOn = accounts.secondFactor().isOn(who);
        Form second = isOn
                ? Form.to(visit, "/me/second/off", "off")
                        .required("code", "text", visit.say("label.me.code"), "", "one-time-code")
                : Form.to(visit, "/me/second", "on");
        List<Markup> content = new ArrayList<>(wrong);
        content.addAll(List.of(
                Markup.of("p").say(who.name() + " · " + who.email() + " · " + Shell.roles(visit, who)),
                section(
                        visit,
                        "label.me.password",
                        Form.to(visit, "/me/password", "password")
                                .required("old", "password", visit.say("label.me.old"), "", "current-password")
                                .required(
                                        "password",
                                        "password",
                                        visit.say("label.account.new-password"),
                                        "",
                                        "new-password")
                                .required("again", "password", visit.say("label.account.again"), "", "new-password")
                                .button("label.me.change")),
                section(
                        visit,
                        "label.me.second",
                        Markup.of("p").say(visit.say(isOn ? "label.me.second-on" : "label.me.second-off")),
                        second.button(isOn ? "label.me.do-off" : "label.me.do-on")),
                section(
                        visit,
                        "label.me.browsers",
                        browsers(who),
                        Form.to(visit, "/me/out", "everywhere").button("label.me.out"))));
        return shell.page(visit, status, visit.say("label.me.title"), content);
    }

    private static Markup section(Visit visit, String key, Markup... content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key))).addAll(List.of(content));
    }

    private Markup browsers(Account who) {
        Markup list = Markup.of("ul");
        signIns.of(who.id())
                .forEach(one -> list.add(Markup.of("li")
                        .say(minute(one.began()) + " – " + minute(one.seen()) + " UTC · " + one.address() + " · "
                                + one.browser())));
        return list;
    }

    private static String minute(Instant instant) {
        return instant.toString().substring(0, MINUTES).replace('T', ' ');
    }

    private ServerResponse password(Visit visit) {
        if (!visit.field("password").equals(visit.field("again"))) {
            Markup alert = Markup.of("p", "alert").with("role", "alert").say(visit.say("label.welcome.differ"));
            return own(visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(alert));
        }
        String address = visit.request().servletRequest().getRemoteAddr();
        accounts.changePassword(visit.who(), visit.field("old"), visit.field("password"), address);
        return ServerResponse.seeOther(URI.create("/sign-in")).build();
    }

    private ServerResponse begin(Visit visit) {
        String secret = accounts.secondFactor().begin(visit.who());
        String address = "otpauth://totp/Vereda:" + visit.who().email() + "?secret=" + secret + "&issuer=Vereda";
        return shell.page(
                visit,
                visit.say("label.me.second"),
                Markup.of("p").say(visit.say("label.me.enter")),
                Markup.of("p").add(QrPicture.of(address, visit.say("label.me.picture"))),
                Markup.of("p").add(Markup.of("code").with("id", "secret").say(secret.replaceAll("(.{4})(?=.)", "$1 "))),
                Markup.of("p").add(Markup.of("a").with("href", address).say(visit.say("label.me.open-app"))),
                Form.to(visit, "/me/second/confirm", "confirm")
                        .required("code", "text", visit.say("label.me.code"), "", "one-time-code")
                        .button("label.me.do-confirm"));
    }

    private ServerResponse confirm(Visit visit) {
        List<String> codes = accounts.secondFactor().confirm(visit.who(), visit.field("code"));
        Markup list = Markup.of("ul").with("id", "codes");
        codes.forEach(code ->
                list.add(Markup.of("li").add(Markup.of("code").say(code.replaceAll("(.{4})(?=.)", "$1-")))));
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("p").say(visit.say("label.me.codes")));
        content.add(list);
        content.add(Markup.of("p").add(Markup.of("a").with("href", PATH).say(visit.say("label.me.title"))));
        return shell.page(visit, visit.say("label.me.second-is-on"), content.toArray(Markup[]::new));
    }

    private ServerResponse turnOff(Visit visit) {
        String address = visit.request().servletRequest().getRemoteAddr();
        if (!accounts.passesAgain(visit.who(), visit.field("code"), address)) {
            throw InvalidInput.of(Finding.error("api.bad-code", SourcePosition.NOWHERE));
        }
        accounts.secondFactor().turnOff(visit.who(), visit.who());
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    private ServerResponse out(Visit visit) {
        accounts.signOutEverywhere(visit.who());
        return ServerResponse.seeOther(URI.create("/sign-in")).build();
    }
}
