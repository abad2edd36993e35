package org.vereda.app.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.AuditLog;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The pages of administrators: accounts with their roles, invitations, and the log of what was done. */
final class AccountPages {
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final int SHOWN = 500;

    private static final int MINUTES = 16;

    private final Accounts accounts;
    private final Workshop workshop;
    private final Shell shell;

    AccountPages(Accounts accounts, Workshop workshop, Shell shell) {
        this.accounts = accounts;
        this.workshop = workshop;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page("/accounts", ADMINISTRATORS, this::list);
        Place log = Place.page("/audit", ADMINISTRATORS, this::log);
        shell.leadTo(list, Shell.Corner.OFFICE, "label.portal.accounts");
        shell.leadTo(log, Shell.Corner.OFFICE, "label.portal.audit");
        return List.of(
                list,
                log,
                Place.form("/accounts/invite", ADMINISTRATORS, this::invite),
                Place.form("/accounts/{id}/renew", ADMINISTRATORS, this::renew),
                Place.form("/accounts/{id}/second-off", ADMINISTRATORS, this::secondOff),
                Place.form("/accounts/{id}/withdraw", ADMINISTRATORS, this::withdraw),
                Place.form("/accounts/{id}/shut", ADMINISTRATORS, visit -> setActive(visit, false)),
                Place.form("/accounts/{id}/open", ADMINISTRATORS, visit -> setActive(visit, true)));
    }

    private ServerResponse list(Visit visit) {
        return list(visit, HttpStatus.OK, List.of());
    }

    /** The form of an invitation below what was wrong with the last one, then everybody. */
    private ServerResponse list(Visit visit, HttpStatus status, List<Markup> wrong) {
        List<Markup> content = new ArrayList<>(wrong);
        content.add(
                Markup.of("section").add(Markup.of("h2").say(visit.say("label.account.invite")), inviteForm(visit)));
        accounts.all().forEach(account -> content.add(account(visit, account)));
        return shell.page(visit, status, visit.say("label.portal.accounts"), content);
    }

    private Markup account(Visit visit, Account account) {
        String state = account.isActive()
                ? account.hasJoined() ? "label.account.joined" : "label.account.invited"
                : "label.account.shut";
        Markup roles = Markup.of("ul");
        account.memberships().forEach(one -> roles.add(Markup.of("li").add(role(visit, account, one))));
        Markup deeds = Markup.of("div", "deeds")
                .add(Form.to(
                                visit,
                                "/accounts/" + account.id() + (account.isActive() ? "/shut" : "/open"),
                                "a" + account.id())
                        .button(account.isActive() ? "label.account.do-shut" : "label.account.do-open"));
        if (accounts.secondFactor().isOn(account)) {
            deeds.add(Form.to(visit, "/accounts/" + account.id() + "/second-off", "s" + account.id())
                    .button("label.me.do-off"));
        }
        if (account.hasJoined()) {
            deeds.add(Form.to(visit, "/accounts/" + account.id() + "/renew", "r" + account.id())
                    .button("label.account.do-renew"));
        }
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(account.name().isEmpty() ? account.email() : account.name()),
                        Markup.of("p").say(account.email() + " · " + visit.say(state)),
                        roles,
                        deeds);
    }

    private static Markup role(Visit visit, Account account, Membership one) {
        String where = String.join(" ", one.organization(), one.facility()).strip();
        return Form.to(visit, "/accounts/" + account.id() + "/withdraw", "w" + account.id() + one.role() + where)
                .hidden("role", one.role().name())
                .hidden("organization", one.organization())
                .hidden("facility", one.facility())
                .words(visit.say(one.role().key()) + (where.isEmpty() ? "" : " · " + where))
                .button("label.account.withdraw");
    }

    private Markup inviteForm(Visit visit) {
        List<Form.Choice> roles = Arrays.stream(Role.values())
                .map(role -> new Form.Choice(role.name(), visit.say(role.key())))
                .toList();
        RolePlaces places = RolePlaces.of(workshop);
        return Form.to(visit, "/accounts/invite", "invite")
                .required("email", "email", visit.say("label.account.email"), visit.field("email"), "off")
                .field("name", "text", visit.say("label.account.name"), visit.field("name"), "off")
                .choice("role", visit.say("label.account.role"), roles, visit.field("role"))
                .suggested(
                        "organization",
                        visit.say("label.account.organization"),
                        visit.field("organization"),
                        visit.say("label.account.organization-help"),
                        places.names())
                .suggested(
                        "facility",
                        visit.say("label.account.facility"),
                        visit.field("facility"),
                        "",
                        places.facilityNames())
                .button("label.account.do-invite");
    }

    private ServerResponse invite(Visit visit) {
        String email = visit.field("email");
        try {
            Membership membership = membership(visit);
            RolePlaces.of(workshop).require(membership);
            return accounts.invite(visit.who(), email, visit.field("name"), membership)
                    .map(words -> link(visit, "label.account.invite", email, words))
                    .orElseGet(AccountPages::back);
        } catch (InvalidInput wrong) {
            if (!wrong.findings().getFirst().code().startsWith("portal.")) {
                throw wrong;
            }
            return list(visit, HttpStatus.UNPROCESSABLE_CONTENT, List.of(Shell.alert(visit, wrong.findings())));
        }
    }

    private ServerResponse renew(Visit visit) {
        String words = accounts.renew(visit.who(), visit.part("id"));
        String email = accounts.byId(visit.part("id")).map(Account::email).orElse("");
        return link(visit, "label.account.renew", email, words);
    }

    private ServerResponse link(Visit visit, String title, String email, String words) {
        URI here = visit.request().uri();
        String link = here.getScheme() + "://" + here.getAuthority() + "/welcome?link=" + words;
        return shell.page(
                visit,
                visit.say(title),
                Markup.of("p").say(visit.say("label.account.give-link", email)),
                Markup.of("p").add(Markup.of("code").with("id", "link").say(link)),
                Markup.of("p").add(Markup.of("a").with("href", "/accounts").say(visit.say("label.account.all"))));
    }

    private ServerResponse secondOff(Visit visit) {
        accounts.byId(visit.part("id")).ifPresent(one -> accounts.secondFactor().turnOff(visit.who(), one));
        return back();
    }

    private ServerResponse withdraw(Visit visit) {
        accounts.withdraw(visit.who(), visit.part("id"), membership(visit));
        return back();
    }

    private ServerResponse setActive(Visit visit, boolean active) {
        accounts.setActive(visit.who(), visit.part("id"), active);
        return back();
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create("/accounts")).build();
    }

    private static Membership membership(Visit visit) {
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(visit.field("role")))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("portal.no-role", SourcePosition.NOWHERE, visit.field("role"))));
        return new Membership(
                role,
                visit.field("organization").strip(),
                visit.field("facility").strip());
    }

    private ServerResponse log(Visit visit) {
        ReportTable table = new ReportTable(
                "portal-log",
                List.of(
                        Column.of("happened"),
                        Column.of("author"),
                        Column.of("audit-event"),
                        Column.of("audit-detail")),
                accounts.log(SHOWN).stream().map(AccountPages::row).toList(),
                List.of());
        String whole = visit.say("label.portal-log.whole", Long.toString(accounts.checkLog()));
        return shell.page(
                visit,
                visit.say("label.portal.audit"),
                Markup.of("p").say(whole),
                visit.page().table(table));
    }

    private static List<Cell> row(AuditLog.Entry entry) {
        return List.of(
                Cell.text(entry.happened().toString().substring(0, MINUTES).replace('T', ' ') + " UTC"),
                Cell.text(entry.who()),
                Cell.word(entry.event().key()),
                Cell.text(entry.detail()));
    }
}
