package org.vereda.app.byproducts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Material;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** What plants offer and need, and who asked whom for contact. */
public final class ByProducts {
    private static final String COLUMNS =
            "id, side, organization, facility, material, name, amount, unit, cadence, permit, starts, ends, is_open";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;

    private final KeepDatabase database;
    private final Clock clock;

    public ByProducts(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    // --- posts

    /** All posts, the newest first. */
    public List<ByProduct> posts() {
        return database.read(session ->
                session.list("select " + COLUMNS + " from byproduct_post order by posted desc, id", ByProducts::post));
    }

    private static ByProduct post(Session.Row row) throws SQLException {
        String ends = row.text(12);
        return new ByProduct(
                row.text(1),
                ByProduct.Side.valueOf(row.text(2)),
                row.text(3),
                row.text(4),
                Material.valueOf(row.text(5)),
                row.text(6),
                new Quantity(new BigDecimal(row.text(7)), Units.parse(row.text(8))),
                ByProduct.Cadence.valueOf(row.text(9)),
                row.text(10),
                LocalDate.parse(row.text(11)),
                ends.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(ends)),
                row.number(13) == 1);
    }

    /** An identifier for a new post. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Posts something.
     *
     * @param author the e-mail address of who does
     * @throws InvalidInput where it has no name or too long a one, an amount that is not positive, or ends before it starts
     */
    public void post(ByProduct post, String author) {
        require(!post.name().isBlank(), "byproducts.no-name", "");
        require(
                post.name().length() <= LONGEST_NAME && post.permit().length() <= LONGEST_TEXT,
                "byproducts.too-long",
                Integer.toString(LONGEST_TEXT));
        require(
                post.amount().amount().signum() > 0,
                "byproducts.no-amount",
                post.amount().toString());
        require(
                post.ends().filter(last -> last.isBefore(post.starts())).isEmpty(),
                "byproducts.ends-before-start",
                post.ends().map(LocalDate::toString).orElse(""));
        database.write(session -> session.update(
                "insert into byproduct_post (" + COLUMNS
                        + ", author, posted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                post.id(),
                post.side().name(),
                post.organization(),
                post.facility(),
                post.material().name(),
                post.name().strip(),
                post.amount().amount().toPlainString(),
                post.amount().unit().symbol(),
                post.cadence().name(),
                post.permit().strip(),
                post.starts().toString(),
                post.ends().map(LocalDate::toString).orElse(""),
                post.isOpen() ? 1 : 0,
                author,
                clock.instant().toString()));
    }

    /**
     * Closes a post of one of some plants.
     *
     * @throws InvalidInput where there is none, or it is of another plant
     */
    public void close(String id, Set<String> plants) {
        ByProduct post = wanted(id);
        require(plants.contains(post.facility()), "byproducts.no-post", id);
        database.write(session -> session.update("update byproduct_post set is_open = 0 where id = ?", id));
    }

    private ByProduct wanted(String id) {
        return posts().stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("byproducts.no-post", id));
    }

    // --- contact

    /** The requests that some plants made or got. */
    public List<ContactRequest> requests(Set<String> plants) {
        List<String> own = posts().stream()
                .filter(post -> plants.contains(post.facility()))
                .map(ByProduct::id)
                .toList();
        return database
                .read(session -> session.list(
                        "select " + ContactRequest.COLUMNS + " from byproduct_request order by asked desc, id",
                        ContactRequest::read))
                .stream()
                .filter(one -> own.contains(one.post()) || plants.contains(one.facility()))
                .toList();
    }

    /**
     * Asks for contact about a post; its author sees the message and the region, and no name until somebody there agrees.
     *
     * @throws InvalidInput where the post is not open, is of one's own organization, or was asked about already
     */
    public void ask(String post, String organization, String facility, String message, String author) {
        ByProduct wanted = wanted(post);
        require(wanted.holdsOn(LocalDate.now(clock)), "byproducts.closed", post);
        require(!wanted.organization().equals(organization), "byproducts.own-post", post);
        require(message.length() <= LONGEST_TEXT, "byproducts.too-long", Integer.toString(LONGEST_TEXT));
        String id = UUID.randomUUID().toString();
        database.write(session -> {
            int added = session.update(
                    "insert into byproduct_request (" + ContactRequest.COLUMNS + ", answered)"
                            + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists"
                            + " (select 1 from byproduct_request where post = ? and organization = ? and state <> 'REFUSED')",
                    id,
                    post,
                    organization,
                    facility,
                    author,
                    message.strip(),
                    clock.instant().toString(),
                    ContactRequest.State.WAITING.name(),
                    "",
                    "",
                    post,
                    organization);
            require(added == 1, "byproducts.asked-already", post);
            return added;
        });
    }

    /**
     * Answers a request about a post of one of some plants.
     *
     * @throws InvalidInput where there is none that waits, or it is about a post of another plant
     */
    public void answer(String id, boolean isAgreed, Set<String> plants, String author) {
        ContactRequest request = requests(plants).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("byproducts.no-request", id));
        require(plants.contains(wanted(request.post()).facility()), "byproducts.no-request", id);
        int changed = database.write(session -> session.update(
                "update byproduct_request set state = ?, answered_by = ?, answered = ? where id = ? and state = 'WAITING'",
                (isAgreed ? ContactRequest.State.AGREED : ContactRequest.State.REFUSED).name(),
                author,
                clock.instant().toString(),
                id));
        require(changed == 1, "byproducts.no-request", id);
    }

    private static void require(boolean isRight, String code, String value) {
        if (!isRight) {
            throw refused(code, value);
        }
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
