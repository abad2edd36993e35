package org.vereda.app.web.review;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.delegations.DraftVersions;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.delegations.ReviewTables;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;

/** The room in which a roadmap is reviewed: the draft with comments in its margin, ballots, earlier drafts, what changed, minutes, steps. */
final class ReviewPages {
    static final String PATH = "/review";
    static final Set<Role> READERS = EnumSet.of(Role.SECRETARIAT, Role.DELEGATION, Role.ANALYST);
    private static final int SIGNS_OF_HASH = 12;

    private final Drafting drafting;
    private final Openings openings;
    private final Shell shell;

    ReviewPages(Drafting drafting, Openings openings, Shell shell) {
        this.drafting = drafting;
        this.openings = openings;
        this.shell = shell;
    }

    List<Place> places() {
        Place room = Place.page(PATH, READERS, this::room);
        shell.leadTo(room, Shell.Corner.PARTNERSHIP, "label.room.way");
        return List.of(
                room,
                Place.page(PATH + "/draft/{draft}", READERS, this::draft),
                Place.page(PATH + "/changes", READERS, this::changes),
                Place.page(PATH + "/minutes", READERS, this::minutes),
                Place.page(PATH + "/steps", READERS, this::steps));
    }

    private ServerResponse room(Visit visit) {
        ReviewDesk desk = drafting.desk(visit.who().email());
        Review review = desk.review();
        Seat seat = Seat.of(visit.who(), review.rules());
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.room.lead"));
        content.add(seatOf(visit, seat));
        if (review.drafts().isEmpty()) {
            content.add(visit.page().empty(seat.leads() ? "label.room.none-leads" : "label.room.none"));
        } else {
            content.add(notes(visit, review));
            content.addAll(read(visit, desk, review, review.drafts().getLast()));
            content.add(ballots(visit, review, seat));
            content.add(papers(visit, desk, review));
        }
        if (seat.leads()) {
            content.addAll(lead(visit, review));
        }
        return shell.page(visit, visit.say("label.room.title"), content.toArray(Markup[]::new));
    }

    private static Markup seatOf(Visit visit, Seat seat) {
        List<String> parties = seat.commenting();
        if (parties.isEmpty()) {
            return visit.page().paragraph(seat.leads() ? "label.room.you-lead" : "label.room.you-read");
        }
        String key = seat.voting().isEmpty() ? "label.room.you-observe" : "label.room.you-speak";
        return visit.page().paragraph(key, String.join(", ", parties));
    }

    private static Markup notes(Visit visit, Review review) {
        Markup list = Markup.of("ul", "state");
        new ReviewTables(review, visit.page().words())
                .notes()
                .forEach(note -> list.add(Markup.of("li").say(note)));
        return list;
    }

    private static List<Markup> read(Visit visit, ReviewDesk desk, Review review, Draft draft) {
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("p")
                .add(Markup.of("strong").say(visit.say("label.room.draft", draft.name())))
                .say(" · " + visit.say("label.room.hash") + " ")
                .add(Markup.of("code").say(draft.hash())));
        content.add(versions(visit, desk.versions(draft)));
        content.addAll(new DraftView(visit, review, draft).sections());
        content.add(visit.page().paragraph("label.room.how-measures"));
        return content;
    }

    /** Program, plan and every file that the draft was made from. */
    private static Markup versions(Visit visit, DraftVersions versions) {
        Markup list = Markup.of("ul")
                .add(Markup.of("li")
                        .say(visit.say("label.room.made-by", versions.program(), shortened(versions.fingerprint()))));
        versions.inputs().forEach((file, hash) -> list.add(Markup.of("li").say(file + " · " + shortened(hash))));
        return Markup.of("details")
                .add(Markup.of("summary")
                        .say(visit.say(
                                "label.room.versions",
                                Integer.toString(versions.inputs().size()),
                                Integer.toString(versions.packs().size()))))
                .add(list);
    }

    private static String shortened(String hash) {
        return hash.length() <= SIGNS_OF_HASH ? hash : hash.substring(0, SIGNS_OF_HASH) + "…";
    }

    private static Markup ballots(Visit visit, Review review, Seat seat) {
        Markup section = Markup.of("section")
                .with("id", "ballots")
                .add(
                        Markup.of("h2").say(visit.say("label.table.review-ballots")),
                        visit.page().table(new ReviewTables(review, visit.page().words()).ballots()));
        boolean isOpen = review.published().isEmpty();
        if (isOpen && !seat.voting().isEmpty() && !review.isSettled()) {
            return section.add(visit.page().paragraph("label.room.vote-later"));
        }
        if (isOpen && !seat.voting().isEmpty()) {
            List<Form.Choice> votes = new ArrayList<>();
            for (ReviewEvent.Vote vote : ReviewEvent.Vote.values()) {
                votes.add(new Form.Choice(vote.name(), visit.say("label.delegations.vote." + DraftView.word(vote))));
            }
            section.add(Form.to(visit, PATH + "/vote", "vote")
                    .hidden("draft", review.drafts().getLast().name())
                    .choice("party", visit.say("label.room.speaking-for"), ReviewForms.choices(seat.voting()))
                    .choice("vote", visit.say("label.column.review-vote"), votes)
                    .lines("reason", visit.say("label.room.reason"), false)
                    .button("label.room.do-vote"));
        }
        return section;
    }

    private static Markup papers(Visit visit, ReviewDesk desk, Review review) {
        Markup list = Markup.of("ul");
        list.add(way(visit, "/minutes", "label.delegations.minutes-title"));
        list.add(way(visit, "/steps", "label.room.steps"));
        if (review.drafts().size() > 1) {
            list.add(way(visit, "/changes", "label.delegations.compare-title"));
        }
        review.drafts().stream()
                .filter(one -> !one.equals(review.drafts().getLast()))
                .forEach(one -> list.add(Markup.of("li")
                        .add(Markup.of("a")
                                .with("href", PATH + "/draft/" + one.name())
                                .say(visit.say("label.room.draft", one.name())))));
        review.drafts().stream()
                .filter(one -> desk.decision(one.name()).isPresent())
                .forEach(one -> list.add(Markup.of("li")
                        .say(visit.say("label.room.decision", one.name()) + " ")
                        .add(Markup.of("a")
                                .with("href", PATH + "/decision/" + one.name())
                                .say(visit.say("label.room.decision-record")))
                        .say(" · ")
                        .add(Markup.of("a")
                                .with("href", PATH + "/log/" + one.name())
                                .say(visit.say("label.room.decision-log")))));
        return Markup.of("section").add(Markup.of("h2").say(visit.say("label.room.papers")), list);
    }

    private static Markup way(Visit visit, String path, String key) {
        return Markup.of("li").add(Markup.of("a").with("href", PATH + path).say(visit.say(key)));
    }

    // --- what the secretariat does

    private List<Markup> lead(Visit visit, Review review) {
        List<Markup> content = new ArrayList<>();
        if (!review.drafts().isEmpty() && review.published().isEmpty()) {
            content.add(Markup.of("section")
                    .with("id", "lead")
                    .add(
                            Markup.of("h2").say(visit.say("label.room.publish")),
                            visit.page().paragraph("label.room.publish-lead"),
                            Form.to(visit, PATH + "/publish", "publish")
                                    .hidden("draft", review.drafts().getLast().name())
                                    .button("label.room.do-publish")));
        }
        review.published()
                .ifPresent(step -> content.add(Markup.of("section")
                        .with("id", "lead")
                        .add(Markup.of("h2").say(visit.say("label.room.open")))
                        .addAll(openings.forms(visit, Openings.ROADMAP, step.draft()))));
        content.add(Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.room.freeze")),
                        visit.page().paragraph("label.room.freeze-lead"),
                        Form.to(visit, PATH + "/freeze", "freeze")
                                .required("name", "text", visit.say("label.room.name-of-draft"), "", "off")
                                .button("label.room.do-freeze")));
        return content;
    }

    // --- other pages

    private static Optional<Draft> find(Review review, String name) {
        return review.drafts().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private ServerResponse draft(Visit visit) {
        ReviewDesk desk = drafting.desk(visit.who().email());
        Review review = desk.review();
        return find(review, visit.part("draft"))
                .map(draft -> shell.page(
                        visit,
                        visit.say("label.room.draft", draft.name()),
                        read(visit, desk, review, draft).toArray(Markup[]::new)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** What differs between two drafts; the last two where the address names none. */
    private ServerResponse changes(Visit visit) {
        Review review = drafting.desk(visit.who().email()).review();
        List<Draft> drafts = review.drafts();
        if (drafts.size() < 2) {
            return shell.page(
                    visit,
                    visit.say("label.delegations.compare-title"),
                    visit.page().empty("label.room.no-changes"));
        }
        String from = find(review, visit.field("from"))
                .map(Draft::name)
                .orElse(drafts.get(drafts.size() - 2).name());
        String to = find(review, visit.field("to"))
                .map(Draft::name)
                .orElse(drafts.getLast().name());
        TablesPage found = new ReviewTables(review, visit.page().words()).compare(from, to);
        return shell.page(
                visit,
                visit.say(found.titleKey()),
                Shell.tables(visit, found.tables(), found.notes(), "label.room.nothing-changed")
                        .toArray(Markup[]::new));
    }

    private ServerResponse minutes(Visit visit) {
        TablesPage found = minutes(drafting.desk(visit.who().email()), visit);
        List<Markup> content = new ArrayList<>(Shell.tables(visit, found.tables(), found.notes(), "label.room.none"));
        content.add(Markup.of("p")
                .add(Markup.of("a")
                        .with("href", PATH + "/minutes/download")
                        .say(visit.say("label.room.minutes-download"))));
        return shell.page(visit, visit.say(found.titleKey()), content.toArray(Markup[]::new));
    }

    static TablesPage minutes(ReviewDesk desk, Visit visit) {
        return new ReviewTables(desk.review(), visit.page().words()).minutes();
    }

    /** Every step with who took it and when. */
    private ServerResponse steps(Visit visit) {
        List<ReviewDesk.Taken> steps = drafting.desk(visit.who().email()).steps();
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            ReviewDesk.Taken taken = steps.get(at);
            rows.add(List.of(
                    Cell.number(BigDecimal.valueOf(at + 1L)),
                    Cell.text(taken.event().at()),
                    Cell.text(taken.who()),
                    Cell.word("label.room.step." + step(taken.event())),
                    Cell.text(detail(taken.event()))));
        }
        ReportTable table = new ReportTable(
                "review-steps",
                List.of(
                        Column.of("number"),
                        Column.of("when"),
                        Column.of("author"),
                        Column.of("audit-event"),
                        Column.of("audit-detail")),
                rows,
                List.of());
        return shell.page(
                visit,
                visit.say("label.room.steps"),
                Shell.tables(visit, List.of(table), List.of(visit.say("label.room.whole")), "label.room.none")
                        .toArray(Markup[]::new));
    }

    private static String step(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Frozen frozen -> "frozen";
            case ReviewEvent.Commented comment -> "commented";
            case ReviewEvent.Answered answer -> "answered";
            case ReviewEvent.Confirmed confirmed -> "confirmed";
            case ReviewEvent.Voted vote -> "voted";
            case ReviewEvent.Published published -> "published";
        };
    }

    private static String detail(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Frozen frozen -> frozen.draft();
            case ReviewEvent.Commented comment ->
                comment.number() + " · " + comment.party() + " · " + comment.element();
            case ReviewEvent.Answered answer -> Integer.toString(answer.number());
            case ReviewEvent.Confirmed confirmed -> confirmed.element() + " · " + confirmed.language();
            case ReviewEvent.Voted vote -> vote.draft() + " · " + vote.party();
            case ReviewEvent.Published published -> published.draft();
        };
    }

    static ServerResponse back(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }
}
