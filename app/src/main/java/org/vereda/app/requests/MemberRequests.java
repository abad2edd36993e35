package org.vereda.app.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.Handed;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** What members ask each other for. A request gets one answer, and can be taken back until then; who asks whom is for both to know alone. */
public final class MemberRequests {
    /** A request ought to be answered within so many days. */
    public static final int DAYS = 30;

    /** An answer is no letter. */
    private static final int LONGEST_WORDS = 1_000;

    private static final int LONGEST_DAYS = 366;

    /** Beyond that it is no answer to a request but a copy of a table. */
    private static final int MOST_LINES = 5_000;

    private final KeepDatabase database;
    private final Clock clock;

    public MemberRequests(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an organization asked for, the newest first. */
    public List<MemberRequest> from(String asker) {
        return list("asker", asker);
    }

    /** What an organization was asked for and was not taken back, the newest first. */
    public List<MemberRequest> to(String holder) {
        return list("holder", holder).stream()
                .filter(request -> request.state() != State.WITHDRAWN)
                .toList();
    }

    private List<MemberRequest> list(String column, String organization) {
        return database.read(session -> session.list(
                "select " + MemberRequest.COLUMNS + " from member_request where " + column
                        + " = ? order by asked desc, id",
                MemberRequest::read,
                organization));
    }

    /** Asks for something that ought to be answered within {@value #DAYS} days. */
    public String ask(Wish wish, String author) {
        return ask(wish, author, LocalDate.now(clock).plusDays(DAYS));
    }

    /**
     * Asks for something.
     *
     * @param author the e-mail address of who does
     * @param due until when it ought to be answered
     * @return the identifier of the request
     * @throws InvalidInput where the same is asked for already and still open, one asks oneself, or the day is over or more than
     *     {@value #LONGEST_DAYS} days away
     */
    public String ask(Wish wish, String author, LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        if (due.isBefore(today) || due.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw refused("anchor.no-due", due.toString());
        }
        if (wish.asker().equals(wish.holder())) {
            throw refused("anchor.own-plant", wish.plant());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = UUID.randomUUID().toString();
        String from = wish.period().map(Period::start).map(LocalDate::toString).orElse("");
        String until = wish.period().map(Period::end).map(LocalDate::toString).orElse("");
        return database.write(session -> {
            int added = session.update(
                    "insert into member_request (" + MemberRequest.COLUMNS + ") select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " '', '', '', '', '', '', '', ?, ?, ?, 0 where not exists (select 1 from member_request"
                            + " where asker = ? and holder = ? and plant = ? and kind = ? and subject = ?"
                            + " and wanted_from = ? and wanted_until = ? and purpose = ? and state = ?)",
                    id,
                    wish.asker(),
                    wish.holder(),
                    wish.plant(),
                    wish.kind().name(),
                    wish.subject(),
                    wish.share().toPlainString(),
                    author,
                    now.toString(),
                    due.toString(),
                    State.OPEN.name(),
                    from,
                    until,
                    wish.purpose(),
                    wish.asker(),
                    wish.holder(),
                    wish.plant(),
                    wish.kind().name(),
                    wish.subject(),
                    from,
                    until,
                    wish.purpose(),
                    State.OPEN.name());
            if (added != 1) {
                throw refused("anchor.asked-already", wish.subject());
            }
            return id;
        });
    }

    /** The lines that were handed over. */
    public List<RequestLine> lines(MemberRequest request) {
        return database.read(session -> session.list(
                "select " + RequestLine.COLUMNS + " from member_request_line where request = ? order by number",
                RequestLine::read,
                request.id()));
    }

    /**
     * Takes a request back that nobody has answered yet.
     *
     * @param asker the organization that asked
     * @throws InvalidInput where it has no such request that is open
     */
    public void withdraw(String id, String asker, String author) {
        MemberRequest request = open(from(asker), id);
        close(request, State.WITHDRAWN, author, Handed.of(Answer.ofWords("")));
    }

    /**
     * Answers a request.
     *
     * @param holder the organization that was asked
     * @throws InvalidInput where it has no such request that is open, or there are too many words or lines
     */
    public void answer(String id, String holder, Handed handed, String author) {
        requireFitting(handed);
        close(open(to(holder), id), State.ANSWERED, author, handed);
    }

    /**
     * Refuses what would be no answer, before anything else is done because of it.
     *
     * @throws InvalidInput where there are too many words or lines
     */
    public static void requireFitting(Handed handed) {
        requireShort(handed.answer().words());
        if (handed.lines().size() > MOST_LINES) {
            throw refused("anchor.too-many-lines", Integer.toString(MOST_LINES));
        }
    }

    /**
     * Refuses a request.
     *
     * @param why the reason, which must not be empty
     * @throws InvalidInput where the organization has no such request that is open, or gives no reason
     */
    public void refuse(String id, String holder, String why, String author) {
        requireShort(why);
        if (why.isBlank()) {
            throw refused("anchor.no-reason", id);
        }
        close(open(to(holder), id), State.REFUSED, author, Handed.of(Answer.ofWords(why)));
    }

    private static void requireShort(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw refused("anchor.too-long", Integer.toString(LONGEST_WORDS));
        }
    }

    private static MemberRequest open(List<MemberRequest> requests, String id) {
        return requests.stream()
                .filter(request -> request.id().equals(id))
                .filter(MemberRequest::isOpen)
                .findFirst()
                .orElseThrow(() -> refused("anchor.no-request", id));
    }

    private void close(MemberRequest request, State state, String author, Handed handed) {
        int changed = database.write(session -> {
            int closed = closed(session, request, state, author, handed);
            if (closed == 1) {
                keep(session, request, handed.lines());
            }
            return closed;
        });
        if (changed != 1) {
            throw refused("anchor.no-request", request.id());
        }
    }

    private static void keep(Session session, MemberRequest request, List<RequestLine> lines) {
        for (int at = 0; at < lines.size(); at++) {
            List<Object> cells = new ArrayList<>(List.of(request.id(), at + 1));
            cells.addAll(lines.get(at).cells());
            session.update(
                    "insert into member_request_line (request, number, " + RequestLine.COLUMNS
                            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    cells.toArray());
        }
    }

    private int closed(Session session, MemberRequest request, State state, String author, Handed handed) {
        Answer answer = handed.answer();
        return session.update(
                "update member_request set state = ?, closed = ?, closed_by = ?, amount = ?, unit = ?, first_day = ?,"
                        + " last_day = ?, words = ?, left_out = ? where id = ? and state = ?",
                state.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                author,
                answer.amount().map(amount -> amount.toPlainString()).orElse(""),
                answer.unit(),
                answer.period().map(Period::start).map(LocalDate::toString).orElse(""),
                answer.period().map(Period::end).map(LocalDate::toString).orElse(""),
                answer.words().strip(),
                handed.leftOut(),
                request.id(),
                State.OPEN.name());
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
