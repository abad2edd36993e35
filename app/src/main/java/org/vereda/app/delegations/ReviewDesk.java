package org.vereda.app.delegations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.shown.OutputFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;
import org.vereda.roadmap.review.ReviewRules;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.folder.PartnershipFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The review of a folder's roadmap. Every step leaves a line in {@code review.jsonl}, bound to the line before by a hash; drafts stand
 * in {@code drafts/NAME}.
 */
public final class ReviewDesk {
    /** The name of the log in a folder. */
    public static final String LOG = "review.jsonl";

    private static final String DECISION = "decision.json";

    private final Path root;
    private final ReviewRules rules;
    private final ChainedLog log;
    private final Clock clock;

    /**
     * The desk of a folder.
     *
     * @param folder the folder; its settings say who reviews
     * @param clock the time of the steps
     */
    public ReviewDesk(PartnershipFolder folder, Clock clock) {
        this.root = folder.root();
        this.rules =
                ReviewRules.of(folder.settings().review(), folder.settings().position());
        this.log = new ChainedLog(root.resolve(LOG));
        this.clock = clock;
    }

    /**
     * Where the review stands, rebuilt from its log and drafts.
     *
     * @throws InvalidInput where the log was changed, or a draft is not the one that was frozen
     */
    public Review review() {
        return rebuilt(log.entries());
    }

    private Review rebuilt(List<JsonNode> entries) {
        Review review = new Review(rules);
        for (int at = 0; at < entries.size(); at++) {
            int line = at + 1;
            ReviewEvent event = EventJson.read(entries.get(at)).orElseThrow(() -> log.notUnderstood(line));
            if (event instanceof ReviewEvent.Frozen frozen) {
                review.freeze(frozen(frozen));
            } else {
                review.take(event);
            }
        }
        return review;
    }

    private Draft frozen(ReviewEvent.Frozen frozen) {
        Draft draft = file(frozen.draft()).read(frozen.draft());
        if (!draft.hash().equals(frozen.hash())) {
            throw InvalidInput.of(Finding.error(
                    "delegations.draft-changed",
                    SourcePosition.ofFile(file(frozen.draft()).path().toString()),
                    frozen.draft()));
        }
        return draft;
    }

    private DraftFile file(String draft) {
        return new DraftFile(root.resolve("drafts").resolve(draft).resolve("draft.json"));
    }

    // --- steps

    /**
     * Freezes the roadmap as a draft.
     *
     * @param name its name: letters, digits, dots and hyphens
     * @throws InvalidInput where the name is taken or cannot be a folder's
     */
    public Draft freeze(String name, Planning planning, Roadmap roadmap, List<ReferencePack> packs) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,60}")) {
            throw refused("delegations.wrong-name", name);
        }
        String end = log.last();
        Review review = review();
        DraftFile file = file(name);
        if (Files.exists(file.path())) {
            throw refused("delegations.draft-twice", name);
        }
        file.write(name, planning.folder(), packs, roadmap, new DraftMaker(planning, roadmap).elements());
        PlanFile.of(roadmap).write(file.path().resolveSibling("plan.json"));
        Draft draft = file.read(name);
        review.freeze(draft);
        append(end, new ReviewEvent.Frozen(now(), name, draft.hash()));
        return draft;
    }

    /** Comments on an element of the last draft; gives the comment's number. */
    public int comment(String party, String element, String language, String text) {
        Step step = new Step();
        int number = step.review.comments().size() + 1;
        step.take(new ReviewEvent.Commented(now(), number, step.last(), party, element, language, text));
        return number;
    }

    /** Answers a comment. */
    public void answer(int number, ReviewEvent.Disposition disposition, String reason) {
        new Step().take(new ReviewEvent.Answered(now(), number, disposition, reason));
    }

    /** Confirms that a translation still says the same. */
    public void confirm(String element, String language, String by) {
        Step step = new Step();
        step.take(new ReviewEvent.Confirmed(now(), step.last(), element, language, by));
    }

    /** Votes on the last draft. */
    public void vote(String party, ReviewEvent.Vote vote, String reason) {
        Step step = new Step();
        step.take(new ReviewEvent.Voted(now(), step.last(), party, vote, reason));
    }

    /** Publishes the last draft and writes its decision record. */
    public Path publish() {
        Step step = new Step();
        Draft draft =
                step.review.drafts().isEmpty() ? null : step.review.drafts().getLast();
        if (draft == null) {
            throw refused("delegations.not-the-last-draft", "-", "-");
        }
        step.take(new ReviewEvent.Published(now(), draft.name(), draft.hash()));
        Path record = file(draft.name()).path().resolveSibling(DECISION);
        OutputFile.write(record, record(draft, step.review));
        return record;
    }

    /** A step is decided by the log as it was, and refused where somebody was faster. */
    private final class Step {
        private final String end = log.last();
        private final Review review = review();

        String last() {
            return review.drafts().isEmpty() ? "" : review.drafts().getLast().name();
        }

        void take(ReviewEvent event) {
            review.take(event);
            append(end, event);
        }
    }

    private void append(String end, ReviewEvent event) {
        if (!log.appendAfter(end, List.of(EventJson.write(event)))) {
            throw refused("delegations.somebody-was-faster");
        }
    }

    private String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private byte[] record(Draft draft, Review review) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "vereda-roadmap-decision-1")
                .put("draft", draft.name())
                .put("sha256", draft.hash())
                .put("rule", EventJson.word(rules.rule()))
                .put("quorum", rules.quorum())
                .put("decision", EventJson.word(review.outcome()))
                .put("log", LOG)
                .put("last_hash", log.last());
        ArrayNode ballots = root.putArray("ballots");
        review.ballots().forEach(ballot -> ballots.add(EventJson.write(ballot)));
        ArrayNode comments = root.putArray("comments");
        for (Review.Comment one : review.comments()) {
            ObjectNode node = EventJson.write(one.comment());
            one.answer().ifPresent(answer -> node.set("answer", EventJson.write(answer)));
            comments.add(node);
        }
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Looks whether log, drafts and decision records fit together.
     *
     * @return how many steps the log has
     * @throws InvalidInput naming what was changed
     */
    public int check() {
        List<JsonNode> entries = log.entries();
        Review review = rebuilt(entries);
        review.published().ifPresent(step -> checkRecord(step, review));
        return entries.size();
    }

    private void checkRecord(ReviewEvent.Published step, Review review) {
        Path record = file(step.draft()).path().resolveSibling(DECISION);
        Draft draft = review.drafts().getLast();
        byte[] written = DraftFile.bytes(record);
        if (!new String(written, StandardCharsets.UTF_8)
                .equals(new String(record(draft, review), StandardCharsets.UTF_8))) {
            throw InvalidInput.of(
                    Finding.error("delegations.record-changed", SourcePosition.ofFile(record.toString())));
        }
    }

    /** The paragraphs of a roadmap: those of its folder, or those that its numbers make. */
    public static List<Element> texts(Planning planning, Roadmap roadmap) {
        return new DraftMaker(planning, roadmap).texts();
    }

    /** The names of all drafts. */
    static List<String> names(Review review) {
        List<String> names = new ArrayList<>();
        review.drafts().forEach(draft -> names.add(draft.name()));
        return names;
    }

    private static InvalidInput refused(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }
}
