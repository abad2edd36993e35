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
import org.vereda.quantity.InvalidInput;
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
        if (visit.field("joined").equals("yes")) {
            content.add(Markup.of("p").with("role", "status").say(visit.say("label.sign-in.joined")));
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
        return welcome(visit, HttpStatus.OK, List.of());
    }

    /** The form of an invitation, below what was wrong with what was sent; what was typed stays, passwords do not. */
    private ServerResponse welcome(Visit visit, HttpStatus status, List<Markup> wrong) {
        Optional<Invited> invited = accounts.invited(visit.field("link"));
        if (invited.isEmpty()) {
            return shell.page(
                    visit,
                    HttpStatus.NOT_FOUND,
                    visit.say("label.portal.welcome"),
                    List.of(alert(visit, "portal.bad-link")));
        }
        List<Markup> content = new ArrayList<>(wrong);
        if (invited.get().account().isEmpty()) {
            content.add(Markup.of("p").say(visit.say("label.welcome.first")));
        }
        content.add(Markup.of("p").say(visit.say("label.welcome.lead")));
        content.add(welcomeForm(visit, invited.get()));
        return shell.page(visit, status, visit.say("label.portal.welcome"), content);
    }

    private static Markup welcomeForm(Visit visit, Invited invited) {
        Form form = Form.to(visit, "/welcome", "join").hidden("link", visit.field("link"));
        String name = typed(visit, "name")
                .or(() -> invited.account().map(account -> account.name()))
                .orElse("");
        if (invited.account().isEmpty()) {
            form.required(
                    "email",
                    "email",
                    visit.say("label.account.email"),
                    typed(visit, "email").orElse(""),
                    "username");
        }
        return form.required("name", "text", visit.say("label.account.name"), name, "name")
                .required("password", "password", visit.say("label.account.new-password"), "", "new-password")
                .required("again", "password", visit.say("label.account.again"), "", "new-password")
                .button("label.welcome.join");
    }

    private static Optional<String> typed(Visit visit, String field) {
        return Optional.of(visit.field(field)).filter(text -> !text.isBlank());
    }

    private ServerResponse join(Visit visit) {
        if (!visit.field("password").equals(visit.field("again"))) {
            return welcome(visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(alert(visit, "label.welcome.differ")));
        }
        try {
            accounts.join(
                    visit.field("link"),
                    visit.field("email"),
                    visit.field("name"),
                    visit.field("password"),
                    visit.page().words().language());
        } catch (InvalidInput wrong) {
            if (!wrong.findings().getFirst().code().startsWith("portal.")) {
                throw wrong;
            }
            return welcome(visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(Shell.alert(visit, wrong.findings())));
        }
        return ServerResponse.seeOther(URI.create("/sign-in?joined=yes")).build();
    }
}
