package org.vereda.app.partners;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The footprints that organizations have published, by PACT 3. Nothing of a published footprint changes but its status, which becomes
 * {@code Deprecated} when another one follows it (PACT 3, life cycle).
 */
public final class Shelf {
    private static final String COLUMNS =
            "f.number, f.id, f.organization, f.product, f.maker, f.content, f.status, f.published, f.author";
    private static final String ACTIVE = "Active";
    private static final String DEPRECATED = "Deprecated";
    private static final String IS_GRANTED = "f.organization = ? and exists (select 1 from partner_grant g"
            + " where g.partner = ? and (g.product = '*' or g.product = f.product))";

    /** A footprint without a period of validity is valid for so long after the end of its reference period. */
    private static final int YEARS = 3;

    /** A request is answered with at most so many. */
    private static final int MOST = 100;

    private final KeepDatabase database;
    private final Clock clock;

    public Shelf(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A published footprint.
     *
     * @param number its number, in the order of publishing
     * @param id its identifier
     * @param organization whose it is
     * @param product the organization's product
     * @param maker the facility that makes it, empty where it came as a file
     * @param content the footprint as JSON
     * @param isActive false where another one follows it
     * @param published when
     * @param author by whom
     */
    public record Shelved(
            long number,
            String id,
            String organization,
            String product,
            String maker,
            String content,
            boolean isActive,
            String published,
            String author) {
        /** The footprint itself. */
        public WireFootprint footprint() {
            return new WireFootprint(WireVersion.PACT_3, (ObjectNode) WireJson.read(id, content));
        }

        private static Shelved read(Session.Row row) throws SQLException {
            return new Shelved(
                    row.number(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7).equals(ACTIVE),
                    row.text(8),
                    row.text(9));
        }
    }

    /**
     * What is put on the shelf.
     *
     * @param organization whose it is
     * @param product the organization's product
     * @param maker the facility that makes it, empty where that is not known
     * @param footprint the footprint, by PACT 3, that keeps every rule
     * @param author who publishes it
     */
    public record Offer(String organization, String product, String maker, WireFootprint footprint, String author) {}

    /**
     * Publishes a footprint; the active one of the same product and maker is deprecated and stands in the new one as preceding.
     *
     * @return what was published; nothing where it is on the shelf already
     */
    public Optional<Shelved> publish(Session session, Offer offer) {
        long number = PartnerBook.next(session);
        String id = offer.footprint().id();
        boolean isThere = session.number(
                        "select count(*) from shelf_footprint where id = ? and organization = ?",
                        id,
                        offer.organization())
                > 0;
        return isThere ? Optional.empty() : Optional.of(added(session, number, offer));
    }

    private Shelved added(Session session, long number, Offer offer) {
        List<Shelved> before = session.list(
                "select " + COLUMNS
                        + " from shelf_footprint f where f.organization = ? and f.product = ? and f.maker = ?"
                        + " and f.status = '" + ACTIVE + "'",
                Shelved::read,
                offer.organization(),
                offer.product(),
                offer.maker());
        before.forEach(one -> deprecate(session, one));
        WireFootprint footprint = following(offer.footprint(), before);
        long[] validity = validity(footprint);
        session.update(
                "insert into shelf_footprint (number, id, organization, product, maker, content, status, valid_from,"
                        + " valid_until, published, author) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                footprint.id(),
                offer.organization(),
                offer.product(),
                offer.maker(),
                footprint.content().toString(),
                ACTIVE,
                validity[0],
                validity[1],
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                offer.author());
        keys(footprint)
                .forEach((kind, values) -> values.forEach(value -> session.update(
                        "insert into shelf_key (footprint, kind, value) values (?, ?, ?)", number, kind, value)));
        return session.first("select " + COLUMNS + " from shelf_footprint f where f.number = ?", Shelved::read, number)
                .orElseThrow();
    }

    private static void deprecate(Session session, Shelved one) {
        ObjectNode content = one.footprint().content().put("status", DEPRECATED);
        session.update(
                "update shelf_footprint set status = ?, content = ? where number = ?",
                DEPRECATED,
                content.toString(),
                one.number());
    }

    private static WireFootprint following(WireFootprint footprint, List<Shelved> before) {
        if (before.isEmpty()) {
            return footprint;
        }
        var preceding = JsonNodeFactory.instance.arrayNode();
        before.forEach(one -> preceding.add(one.id()));
        return footprint.with(Map.of("precedingPfIds", preceding));
    }

    private static long[] validity(WireFootprint footprint) {
        OffsetDateTime end = footprint.instant("referencePeriodEnd").orElseThrow();
        OffsetDateTime from = footprint.instant("validityPeriodStart").orElse(end);
        OffsetDateTime until = footprint.instant("validityPeriodEnd").orElseGet(() -> end.plusYears(YEARS));
        return new long[] {from.toInstant().toEpochMilli(), until.toInstant().toEpochMilli()};
    }

    private static Map<String, Set<String>> keys(WireFootprint footprint) {
        return Map.of(
                "product", small(footprint.texts("productIds").stream()),
                "company", small(footprint.texts("companyIds").stream()),
                "class", small(footprint.texts("productClassifications").stream()),
                "place",
                        small(Stream.of("geographyCountry", "geographyCountrySubdivision", "geographyRegionOrSubregion")
                                .map(footprint::text)
                                .filter(text -> !text.isEmpty())));
    }

    private static Set<String> small(Stream<String> texts) {
        Set<String> small = new LinkedHashSet<>();
        texts.forEach(text -> small.add(text.toLowerCase(Locale.ROOT)));
        return small;
    }

    /** The active footprints of an organization's product. */
    public List<Shelved> active(Session session, String organization, String product) {
        return session.list(
                "select " + COLUMNS
                        + " from shelf_footprint f where f.organization = ? and f.product = ? and f.status = ?",
                Shelved::read,
                organization,
                product,
                ACTIVE);
    }

    /** The published footprints of an organization, the newest first. */
    public List<Shelved> of(String organization) {
        return database.read(session -> session.list(
                "select " + COLUMNS + " from shelf_footprint f where f.organization = ? order by f.number desc",
                Shelved::read,
                organization));
    }

    /** What a partner gets when it asks for one footprint. */
    public sealed interface Found {
        /** It is there and granted. */
        record Granted(Shelved footprint) implements Found {}

        /** It is there and not granted. */
        record NotGranted() implements Found {}

        /** It is not there. */
        record Unknown() implements Found {}
    }

    /** The footprint of that identifier, as far as a partner may have it. */
    public Found find(Partner partner, String id) {
        return database.read(session -> {
            Optional<Shelved> granted = session.first(
                    "select " + COLUMNS + " from shelf_footprint f where f.id = ? and " + IS_GRANTED,
                    Shelved::read,
                    id.toLowerCase(Locale.ROOT),
                    partner.organization(),
                    partner.id());
            if (granted.isPresent()) {
                return new Found.Granted(granted.get());
            }
            long known = session.number(
                    "select count(*) from shelf_footprint where id = ? and organization = ?",
                    id.toLowerCase(Locale.ROOT),
                    partner.organization());
            return known > 0 ? new Found.NotGranted() : new Found.Unknown();
        });
    }

    /**
     * The footprints that a partner may have and asks for, in the order of publishing.
     *
     * @param after only those behind this number
     * @param most at most so many
     */
    public List<Shelved> list(Partner partner, FootprintQuery query, long after, int most) {
        return database.read(session -> {
            Where where = new Where();
            where.and("f.number > ?", after);
            where.anyKey("product", query.products());
            return list(session, partner, query, where, most);
        });
    }

    /** The footprints that answer a request: active ones where no status is asked for, also of products that the partner names otherwise. */
    public List<Shelved> answering(Session session, Partner partner, FootprintQuery query) {
        Map<String, String> names = PartnerBook.names(session, partner);
        List<String> own = query.products().stream()
                .flatMap(theirs -> Optional.ofNullable(names.get(theirs)).stream())
                .toList();
        Where where = new Where();
        where.anyProduct(query.products(), own);
        if (query.status().isEmpty()) {
            where.and("f.status = ?", ACTIVE);
        }
        return list(session, partner, query, where, MOST);
    }

    private static List<Shelved> list(Session session, Partner partner, FootprintQuery query, Where where, int most) {
        where.and(IS_GRANTED, partner.organization(), partner.id());
        where.anyKey("company", query.companies());
        where.anyKey("place", query.places());
        where.anyKey("class", query.classifications());
        query.validOn().ifPresent(time -> {
            where.and("f.valid_from <= ?", time.toEpochMilli());
            where.and("f.valid_until >= ?", time.toEpochMilli());
        });
        query.validAfter().ifPresent(time -> where.and("f.valid_from > ?", time.toEpochMilli()));
        query.validBefore().ifPresent(time -> where.and("f.valid_until < ?", time.toEpochMilli()));
        query.status().ifPresent(status -> where.and("lower(f.status) = ?", status.toLowerCase(Locale.ROOT)));
        return session.list(
                "select " + COLUMNS + " from shelf_footprint f where " + where.text() + " order by f.number limit "
                        + most,
                Shelved::read,
                where.values.toArray());
    }

    /** Conditions with their values. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private void and(String condition, Object... more) {
            conditions.add(condition);
            Collections.addAll(values, more);
        }

        private void anyKey(String kind, List<String> wanted) {
            if (!wanted.isEmpty()) {
                String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
                conditions.add("exists (select 1 from shelf_key k where k.footprint = f.number and k.kind = '" + kind
                        + "' and k.value in (" + marks + "))");
                wanted.forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
            }
        }

        private void anyProduct(List<String> asked, List<String> own) {
            if (own.isEmpty()) {
                anyKey("product", asked);
                return;
            }
            conditions.add("(f.product in (" + String.join(", ", Collections.nCopies(own.size(), "?"))
                    + ") or exists (select 1 from shelf_key k where k.footprint = f.number and k.kind = 'product'"
                    + " and k.value in (" + String.join(", ", Collections.nCopies(asked.size(), "?")) + ")))");
            values.addAll(own);
            asked.forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        }

        private String text() {
            return String.join(" and ", conditions);
        }
    }
}
