package org.vereda.app.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.exchange.ExchangeTables;
import org.vereda.app.exchange.FootprintFiles;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Uploads;
import org.vereda.app.web.frame.Visit;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.quantity.Findings;
import org.vereda.report.chart.Markup;

/** Holds a product footprint that somebody sends against the rules of its standard. Nothing of it is kept. */
final class CheckPages {
    private static final String PATH = "/check";
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private final Shell shell;

    CheckPages(Shell shell) {
        this.shell = shell;
    }

    List<Place> places() {
        Place page = Place.page(PATH, EVERYBODY, this::page);
        shell.leadTo(page, Shell.Corner.EXCHANGE, "label.check.title");
        return List.of(page, Place.form(PATH, EVERYBODY, this::checked));
    }

    private ServerResponse page(Visit visit) {
        return shell.page(
                visit, visit.say("label.check.title"), visit.page().paragraph("label.check.lead"), form(visit));
    }

    private static Markup form(Visit visit) {
        return Form.to(visit, PATH, "check")
                .file("file", visit.say("label.check.file"), ".json,.csv,.zip")
                .button("label.check.send");
    }

    private ServerResponse checked(Visit visit) {
        Findings doubts = new Findings();
        Map<WireDocument, List<Breach>> checked = Uploads.file(visit.request(), PATH, file -> checked(file, doubts));
        TablesPage found = new ExchangeTables(visit.page().words()).breaches(checked);
        boolean broken = checked.values().stream().anyMatch(FootprintCheck::hasErrors);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph(broken ? "label.check.broken" : "label.check.sound"));
        doubts.sorted()
                .forEach(doubt ->
                        content.add(Markup.of("p").say(visit.page().words().text(doubt))));
        content.addAll(Shell.tables(visit, found.tables(), found.notes(), "label.check.nothing"));
        content.add(form(visit));
        return shell.page(visit, visit.say("label.check.title"), content.toArray(Markup[]::new));
    }

    private static Map<WireDocument, List<Breach>> checked(Path file, Findings doubts) {
        Map<WireDocument, List<Breach>> checked = new LinkedHashMap<>();
        FootprintFiles.read(file, doubts).forEach(document -> checked.put(document, FootprintCheck.of(document)));
        return checked;
    }
}
