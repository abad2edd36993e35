package org.vereda.app.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Accounts.Invited;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;

/** The pages that somebody needs who is not in yet: signing in, and accepting an invitation. */
final class SignInPages {
    private final Accounts accounts;
    private final Shell shell;

    SignInPages(Accounts accounts, Shell shell) {
        this.accounts = accounts;
        this.shell = shell;
    }

    List<Place> places() {
        return List.of(
                Place.page("/sign-in", Set.of(), this::signIn),
                Place.page("/welcome", Set.of(), this::welcome),
                Place.form("/welcome", Set.of(), this::join),
                Place.page("/style.css", Set.of(), visit -> shell.styleSheet()),
                Place.page(
                        "/expired",
                        Set.of(),
                        visit ->
                                shell.page(visit, HttpStatus.FORBIDDEN, visit.say("label.portal.expired"), List.of())));
    }

    private ServerResponse signIn(Visit visit) {
        List<Markup> content = new ArrayList<>();
        switch (visit.field("problem")) {
            case "wrong" -> content.add(alert(visit, "label.sign-in.wrong"));
            case "locked" -> content.add(alert(visit, "label.sign-in.locked"));
            default -> {
                // nothing went wrong
            }
        }
        content.add(Form.to(visit, "/sign-in", "in")
                .required("email", "email", visit.say("label.account.email"), "", "username")
                .required("password", "password", visit.say("label.account.password"), "", "current-password")
                .field("code", "text", visit.say("label.sign-in.code"), "", "one-time-code")
                .button("label.portal.sign-in"));
        content.add(Markup.of("p").add(Markup.of("a").with("href", "/public").say(visit.say("label.public.title"))));
        return shell.page(visit, HttpStatus.OK, visit.say("label.portal.sign-in"), content);
    }

    private static Markup alert(Visit visit, String key) {
        return Markup.of("p", "alert").with("role", "alert").say(visit.say(key));
    }

    private ServerResponse welcome(Visit visit) {
        Optional<Invited> invited = accounts.invited(visit.field("link"));
        return invited.map(known -> shell.page(
                        visit,
                        visit.say("label.portal.welcome"),
                        Markup.of("p").say(visit.say("label.welcome.lead")),
                        welcomeForm(visit, known)))
                .orElseGet(() -> shell.page(
                        visit,
                        HttpStatus.NOT_FOUND,
                        visit.say("label.portal.welcome"),
                        List.of(alert(visit, "portal.bad-link"))));
    }

    private static Markup welcomeForm(Visit visit, Invited invited) {
        Form form = Form.to(visit, "/welcome", "join").hidden("link", visit.field("link"));
        String name = invited.account().map(account -> account.name()).orElse("");
        if (invited.account().isEmpty()) {
            form.required("email", "email", visit.say("label.account.email"), "", "username");
        }
        return form.required("name", "text", visit.say("label.account.name"), name, "name")
                .required("password", "password", visit.say("label.account.new-password"), "", "new-password")
                .required("again", "password", visit.say("label.account.again"), "", "new-password")
                .button("label.welcome.join");
    }

    private ServerResponse join(Visit visit) {
        if (!visit.field("password").equals(visit.field("again"))) {
            return shell.page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit.say("label.portal.problem"),
                    List.of(alert(visit, "label.welcome.differ")));
        }
        accounts.join(
                visit.field("link"),
                visit.field("email"),
                visit.field("name"),
                visit.field("password"),
                visit.page().words().language());
        return ServerResponse.seeOther(URI.create("/sign-in")).build();
    }
}
