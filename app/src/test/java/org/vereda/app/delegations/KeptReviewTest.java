package org.vereda.app.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;
import org.vereda.roadmap.review.ReviewEvent.Disposition;
import org.vereda.roadmap.review.ReviewEvent.Vote;
import org.vereda.roadmap.review.ReviewRules;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A review whose steps and drafts are rows of the database. */
class KeptReviewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final List<String> COUNTRIES = List.of("canada", "mexico", "united-states");

    @TempDir
    Path folder = Path.of("");

    private KeepDatabase database;
    private KeptLog log;

    @BeforeEach
    void open() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        log = new KeptLog(database, "review");
        freeze("first", rules(Map.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ReviewRules rules(Map<String, String> settings) {
        return ReviewRules.of(settings, SourcePosition.NOWHERE);
    }

    private ReviewDesk desk(String who) {
        return ReviewDesk.kept(rules(Map.of("delegations", "somebody; else")), log, CLOCK, who);
    }

    private void freeze(String name, ReviewRules rules) {
        byte[] draft = ("{\"format\":\"vereda-roadmap-draft-1\",\"name\":\"" + name
                        + "\",\"elements\":[{\"id\":\"text/p\","
                        + "\"kind\":\"text\",\"words\":{\"en\":\"one\",\"fr\":\"un\",\"es\":\"uno\"},\"value\":\"\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        new KeptShelf(log).put(name, draft, new byte[0]);
        ObjectNode entry =
                EventJson.write(new ReviewEvent.Frozen("2026-01-01T00:00:00Z", name, DraftFile.sha256(draft)));
        entry.set("rules", EventJson.write(rules));
        assertThat(log.appendAfter(log.last(), List.of(entry))).isTrue();
    }

    private void decide() {
        desk("ana@ca").comment("canada", "text/p", "en", "why one?");
        desk("sec@cec").answer(1, Disposition.DECLINED, "it is one");
        COUNTRIES.forEach(party -> desk(party + "@x").vote(party, Vote.YES, ""));
        desk("sec@cec").publish();
    }

    @Test
    void everyStepStaysWithWhoTookIt() {
        decide();
        assertThat(desk("").steps())
                .extracting(ReviewDesk.Taken::who)
                .containsExactly("", "ana@ca", "sec@cec", "canada@x", "mexico@x", "united-states@x", "sec@cec");
        assertThat(desk("").review().published()).isPresent();
    }

    @Test
    void aDraftIsDecidedByTheRulesThatHeldWhenItWasFrozen() {
        decide();
        assertThat(desk("").review().rules().delegations()).isEqualTo(COUNTRIES);
        assertThat(desk("").review().outcome()).isEqualTo(Review.Outcome.ADOPTED);
    }

    @Test
    void theDecisionAndItsLogCanBeTakenAwayAndCheckedEvenAfterTheNextDraft() throws IOException {
        decide();
        byte[] decided = desk("").decision("first").orElseThrow().record();
        freeze("second", rules(Map.of()));
        ReviewDesk.Decision decision = desk("").decision("first").orElseThrow();
        assertThat(decision.record()).isEqualTo(decided);
        assertThat(desk("").decision("second")).isEmpty();
        Path file = folder.resolve("review.jsonl");
        Files.writeString(file, log.text(decision.entries()));
        ChainedLog read = new ChainedLog(file);
        assertThat(read.entries()).hasSize(7).isEqualTo(log.entries().subList(0, 7));
        assertThat(new String(decided, StandardCharsets.UTF_8)).contains(read.last(), "\"decision\" : \"adopted\"");
    }

    @Test
    void aChangedStepAndOneThatWasCutOffAreFound() {
        decide();
        database.write(session -> session.update("delete from log_entry where number = 7"));
        assertThatThrownBy(() -> desk("").review()).isInstanceOf(InvalidInput.class);
        database.write(
                session -> session.update(
                        "update chain_end set number = 6, hash = (select hash from log_entry where number = 6) where name = 'log.review'"));
        assertThat(desk("").review().published()).isEmpty();
        database.write(session -> session.update(
                "update log_entry set entry = replace(entry, '\"vote\":\"yes\"', '\"vote\":\"no\"') where number = 5"));
        assertThatThrownBy(() -> desk("").review())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.findings().getFirst().position().toString())
                                .contains("5"));
    }

    @Test
    void whoLooksAtAnEarlierDraftDoesNotVoteOnTheNextOneUnseen() {
        freeze("second", rules(Map.of()));
        assertThatThrownBy(() -> desk("c@x").on("first").vote("canada", Vote.YES, ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk("c@x").on("first").comment("canada", "text/p", "en", "late"))
                .isInstanceOf(InvalidInput.class);
        desk("c@x").on("second").vote("canada", Vote.YES, "");
        assertThat(desk("").review().ballots()).hasSize(1);
    }

    @Test
    void aChangedDraftIsFound() {
        database.write(session ->
                session.update("update document set bytes = ?", (Object) "{}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> desk("").review()).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoDecidedByAnEarlierStateOfTheLogIsRefused() {
        String end = log.last();
        desk("ana@ca").comment("canada", "text/p", "en", "faster");
        assertThat(log.appendAfter(end, List.of(JsonNodeFactory.instance.objectNode())))
                .isFalse();
        assertThat(log.entries()).hasSize(2);
    }
}
