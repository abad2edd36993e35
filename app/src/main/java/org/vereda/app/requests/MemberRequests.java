package org.vereda.app.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/** What members ask each other for. A request gets one answer, and can be taken back until then; who asks whom is for both to know alone. */
public final class MemberRequests {
    /** A request ought to be answered within so many days. */
    static final int DAYS = 30;

    /** An answer is no letter. */
    private static final int LONGEST_WORDS = 1_000;

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

    /**
     * Asks for something.
     *
     * @param author the e-mail address of who does
     * @throws InvalidInput where the same is asked for already and still open, or one asks oneself
     */
    public void ask(Wish wish, String author) {
        if (wish.asker().equals(wish.holder())) {
            throw refused("anchor.own-plant", wish.plant());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = UUID.randomUUID().toString();
        database.write(session -> {
            int added = session.update(
                    "insert into member_request (" + MemberRequest.COLUMNS + ") select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " '', '', '', '', '', '', '' where not exists (select 1 from member_request"
                            + " where asker = ? and plant = ? and kind = ? and subject = ? and state = ?)",
                    id,
                    wish.asker(),
                    wish.holder(),
                    wish.plant(),
                    wish.kind().name(),
                    wish.subject(),
                    wish.share().toPlainString(),
                    author,
                    now.toString(),
                    LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS).toString(),
                    State.OPEN.name(),
                    wish.asker(),
                    wish.plant(),
                    wish.kind().name(),
                    wish.subject(),
                    State.OPEN.name());
            if (added != 1) {
                throw refused("anchor.asked-already", wish.subject());
            }
            return added;
        });
    }

    /**
     * Takes a request back that nobody has answered yet.
     *
     * @param asker the organization that asked
     * @throws InvalidInput where it has no such request that is open
     */
    public void withdraw(String id, String asker, String author) {
        MemberRequest request = open(from(asker), id);
        close(request, State.WITHDRAWN, author, Answer.ofWords(""));
    }

    /**
     * Closes a request with an answer, or with words that say why there is none.
     *
     * @param holder the organization that was asked
     * @param state {@link State#ANSWERED} or {@link State#REFUSED}
     * @throws InvalidInput where it has no such request that is open
     */
    public void close(String id, String holder, State state, Answer answer, String author) {
        if (answer.words().length() > LONGEST_WORDS) {
            throw refused("anchor.too-long", Integer.toString(LONGEST_WORDS));
        }
        close(open(to(holder), id), state, author, answer);
    }

    private static MemberRequest open(List<MemberRequest> requests, String id) {
        return requests.stream()
                .filter(request -> request.id().equals(id))
                .filter(MemberRequest::isOpen)
                .findFirst()
                .orElseThrow(() -> refused("anchor.no-request", id));
    }

    private void close(MemberRequest request, State state, String author, Answer answer) {
        int changed = database.write(session -> session.update(
                "update member_request set state = ?, closed = ?, closed_by = ?, amount = ?, unit = ?, first_day = ?,"
                        + " last_day = ?, words = ? where id = ? and state = ?",
                state.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                author,
                answer.amount().map(amount -> amount.toPlainString()).orElse(""),
                answer.unit(),
                answer.period().map(Period::start).map(LocalDate::toString).orElse(""),
                answer.period().map(Period::end).map(LocalDate::toString).orElse(""),
                answer.words().strip(),
                request.id(),
                State.OPEN.name()));
        if (changed != 1) {
            throw refused("anchor.no-request", request.id());
        }
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
