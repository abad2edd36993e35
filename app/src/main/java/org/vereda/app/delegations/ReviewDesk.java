package org.vereda.app.delegations;

import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.chain.Chained;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.app.roadmap.Planning;
import org.vereda.partnership.disclosure.DisclosurePolicy;
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
import org.vereda.sources.folder.PartnershipSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The review of a roadmap. Every step leaves an entry in a log, bound to the entry before by a hash. In a folder the log is {@code
 * review.jsonl} and drafts stand in {@code drafts/NAME}; in the database both are rows, and each entry says who took the step.
 */
public final class ReviewDesk {
    /** The name of the log in a folder. */
    public static final String LOG = "review.jsonl";

    /** How many digits a number keeps in a draft that holds no plant's figures. */
    static final MathContext SHARED_DIGITS = new MathContext(3);

    private static final String WHO = "who";

    private final ReviewRules rules;
    private final Chained log;
    private final DraftShelf shelf;
    private final Clock clock;
    private final String who;
    private final String seen;

    private ReviewDesk(ReviewRules rules, Chained log, DraftShelf shelf, Clock clock, String who, String seen) {
        this.rules = rules;
        this.log = log;
        this.shelf = shelf;
        this.clock = clock;
        this.who = who;
        this.seen = seen;
    }

    /**
     * The desk of a folder.
     *
     * @param folder the folder; its settings say who reviews
     * @param clock the time of the steps
     */
    public ReviewDesk(PartnershipFolder folder, Clock clock) {
        this(
                rulesOf(folder.settings()),
                new ChainedLog(folder.root().resolve(LOG)),
                new FolderShelf(folder.root()),
                clock,
                "",
                "");
    }

    /**
     * The desk of a database.
     *
     * @param rules who reviews the next draft
     * @param log the log of the review
     * @param clock the time of the steps
     * @param who takes the steps
     */
    public static ReviewDesk kept(ReviewRules rules, KeptLog log, Clock clock, String who) {
        return new ReviewDesk(rules, log, new KeptShelf(log), clock, who, "");
    }

    /** The same desk for steps of somebody who has a draft in view: they are refused where it is not the last one any more. */
    public ReviewDesk on(String draft) {
        return new ReviewDesk(rules, log, shelf, clock, who, draft);
    }

    /** Who reviews by the settings of a folder. */
    public static ReviewRules rulesOf(PartnershipSettings settings) {
        return ReviewRules.of(settings.review(), settings.position());
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
            JsonNode entry = entries.get(at);
            ReviewEvent event = EventJson.read(entry).orElseThrow(() -> log.notUnderstood(line));
            if (event instanceof ReviewEvent.Frozen frozen) {
                review.freeze(frozen(frozen), EventJson.rules(entry).orElse(rules));
            } else {
                review.take(event);
            }
        }
        return review;
    }

    private Draft frozen(ReviewEvent.Frozen frozen) {
        DraftFile file = shelf.draft(frozen.draft(), frozen.hash());
        Draft draft = file.read(frozen.draft());
        if (!draft.hash().equals(frozen.hash())) {
            throw InvalidInput.of(Finding.error("delegations.draft-changed", file.position(), frozen.draft()));
        }
        return draft;
    }

    /** What a draft was made from. */
    public DraftVersions versions(Draft draft) {
        return shelf.draft(draft.name(), draft.hash()).versions();
    }

    /** A draft as it is kept. */
    public byte[] file(Draft draft) {
        return shelf.draft(draft.name(), draft.hash()).bytes();
    }

    /**
     * A step as the log states it.
     *
     * @param event what happened
     * @param who did it, empty where the log does not say
     */
    public record Taken(ReviewEvent event, String who) {}

    /** All steps, the first one first. */
    public List<Taken> steps() {
        List<Taken> steps = new ArrayList<>();
        for (JsonNode entry : log.entries()) {
            EventJson.read(entry)
                    .ifPresent(
                            event -> steps.add(new Taken(event, entry.path(WHO).asString(""))));
        }
        return steps;
    }

    // --- steps

    /**
     * Freezes the roadmap as a draft.
     *
     * @param name its name: letters, digits, dots and hyphens
     * @throws InvalidInput where the name is taken or cannot be a folder's
     */
    public Draft freeze(String name, Planning planning, Roadmap roadmap, List<ReferencePack> packs) {
        return freeze(
                name,
                planning,
                roadmap,
                packs,
                new DraftMaker(planning, roadmap, DraftMaker.DIGITS).elements(),
                DraftFile.Sums.STATED);
    }

    /**
     * Freezes the roadmap as a draft that may be read by who may not see the figures of single plants.
     *
     * @param name its name: letters, digits, dots and hyphens
     * @param policy what may be shown of them
     * @throws InvalidInput where the name is taken or cannot be a folder's
     */
    public Draft freezeShared(
            String name, Planning planning, Roadmap roadmap, List<ReferencePack> packs, DisclosurePolicy policy) {
        DraftMaker maker = new DraftMaker(planning, roadmap, SHARED_DIGITS);
        return freeze(
                name,
                planning,
                roadmap,
                packs,
                new SharedElements(planning, roadmap, policy, maker).all(),
                DraftFile.Sums.LEFT_OUT);
    }

    private Draft freeze(
            String name,
            Planning planning,
            Roadmap roadmap,
            List<ReferencePack> packs,
            List<Element> elements,
            DraftFile.Sums sums) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,60}")) {
            throw refused("delegations.wrong-name", name);
        }
        String end = log.last();
        Review review = review();
        if (shelf.isTaken(name)) {
            throw refused("delegations.draft-twice", name);
        }
        byte[] draftBytes = DraftFile.write(name, planning.folder(), packs, roadmap, elements, sums);
        byte[] planBytes = PlanFile.of(roadmap).bytes();
        Draft draft = new DraftFile(draftBytes, SourcePosition.NOWHERE).read(name);
        review.freeze(draft, rules);
        shelf.put(name, draftBytes, planBytes);
        ObjectNode entry = EventJson.write(new ReviewEvent.Frozen(now(), name, draft.hash()));
        entry.put("plan", DraftFile.sha256(planBytes));
        entry.set("rules", EventJson.write(rules));
        append(end, entry);
        return draft;
    }

    /** Comments on an element of the last draft; gives the comment's number. */
    public int comment(String party, String element, String language, String text) {
        Step step = new Step();
        int number = step.review.comments().size() + 1;
        step.take(new ReviewEvent.Commented(now(), number, step.draft(), party, element, language, text));
        return number;
    }

    /** Answers a comment. */
    public void answer(int number, ReviewEvent.Disposition disposition, String reason) {
        new Step().take(new ReviewEvent.Answered(now(), number, disposition, reason));
    }

    /** Confirms that a translation still says the same. */
    public void confirm(String element, String language, String by) {
        Step step = new Step();
        step.take(new ReviewEvent.Confirmed(now(), step.draft(), element, language, by));
    }

    /** Votes on the last draft. */
    public void vote(String party, ReviewEvent.Vote vote, String reason) {
        Step step = new Step();
        step.take(new ReviewEvent.Voted(now(), step.draft(), party, vote, reason));
    }

    /** Publishes the last draft and gives where its decision record is. */
    public String publish() {
        Step step = new Step();
        if (step.review.drafts().isEmpty()) {
            throw refused("delegations.not-the-last-draft", "-", "-");
        }
        Draft draft = step.review.drafts().getLast();
        step.take(new ReviewEvent.Published(now(), step.draft(), draft.hash()));
        shelf.decided(draft.name(), record(draft, step.review, log.last()));
        return shelf.placeOfDecision(draft.name());
    }

    /** A draft that was published once: the decision about it, and how many entries the log had then. */
    public static final class Decision {
        private final Draft draft;
        private final ReviewEvent.Published step;
        private final byte[] record;
        private final int entries;

        private Decision(Draft draft, ReviewEvent.Published step, byte[] record, int entries) {
            this.draft = draft;
            this.step = step;
            this.record = record;
            this.entries = entries;
        }

        public Draft draft() {
            return draft;
        }

        public ReviewEvent.Published step() {
            return step;
        }

        /** The decision record as JSON. */
        public byte[] record() {
            return record.clone();
        }

        public int entries() {
            return entries;
        }
    }

    /** What was decided about a draft, none where it was never published. */
    public Optional<Decision> decision(String name) {
        List<JsonNode> entries = log.entries();
        for (int at = entries.size(); at > 0; at--) {
            Optional<ReviewEvent> event = EventJson.read(entries.get(at - 1));
            if (event.isPresent()
                    && event.get() instanceof ReviewEvent.Published step
                    && step.draft().equals(name)) {
                List<JsonNode> until = entries.subList(0, at);
                Review review = rebuilt(until);
                Draft draft = review.drafts().getLast();
                return Optional.of(new Decision(draft, step, record(draft, review, ChainedLog.last(until)), at));
            }
        }
        return Optional.empty();
    }

    /** A step is decided by the log as it was, and refused where somebody was faster. */
    private final class Step {
        private final String end = log.last();
        private final Review review = review();

        /** The draft that the step is about: the one in view, or the last one. */
        String draft() {
            return seen.isEmpty() ? last() : seen;
        }

        private String last() {
            return review.drafts().isEmpty() ? "" : review.drafts().getLast().name();
        }

        void take(ReviewEvent event) {
            review.take(event);
            append(end, EventJson.write(event));
        }
    }

    private void append(String end, ObjectNode entry) {
        if (!who.isEmpty()) {
            entry.put(WHO, who);
        }
        if (!log.appendAfter(end, List.of(entry))) {
            throw refused("delegations.somebody-was-faster");
        }
    }

    private String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static byte[] record(Draft draft, Review review, String lastHash) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "vereda-roadmap-decision-1")
                .put("draft", draft.name())
                .put("sha256", draft.hash())
                .put("rule", EventJson.word(review.rules().rule()))
                .put("quorum", review.rules().quorum())
                .put("decision", EventJson.word(review.outcome()))
                .put("log", LOG)
                .put("last_hash", lastHash);
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
        Draft draft = review.drafts().getLast();
        if (!shelf.isDecided(step.draft(), record(draft, review, log.last()))) {
            throw InvalidInput.of(Finding.error(
                    "delegations.record-changed", SourcePosition.ofFile(shelf.placeOfDecision(step.draft()))));
        }
    }

    /** The paragraphs of a roadmap: those of its folder, or those that its numbers make. */
    public static List<Element> texts(Planning planning, Roadmap roadmap) {
        return new DraftMaker(planning, roadmap, DraftMaker.DIGITS).texts();
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
