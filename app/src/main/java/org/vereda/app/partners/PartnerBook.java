package org.vereda.app.partners;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.vereda.app.accounts.Secret;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.ChainEnd;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.Partner.Contact;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The partners of every organization, what each may have, and how each names products. */
public final class PartnerBook {
    /** All products of an organization, in a grant. */
    public static final String EVERYTHING = "*";

    private static final String CHAIN = "exchange";
    private static final int LONGEST = 200;
    private static final String COLUMNS =
            "id, organization, name, client, url, auth_url, their_client, version, answers, active";

    private final KeepDatabase database;
    private final Vault vault;
    private final Clock clock;
    private final Secret secrets = new Secret();

    public PartnerBook(KeepDatabase database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** The next number of what is exchanged; whoever takes it holds others back until its transaction ends. */
    public static long next(Session session) {
        return ChainEnd.advance(session, CHAIN).number();
    }

    /**
     * What is said of a partner when it is added.
     *
     * @param organization the organization that exchanges with it
     * @param name its name
     * @param client how its program names itself; empty for a name made here
     * @param secret its secret; empty for one made here
     * @param url where it is called, before {@code /3/footprints}; empty where it is never called
     * @param authorization where tokens are had, before {@code /auth/token}; empty for {@code url}
     * @param theirClient how the partner names the program that calls it
     * @param theirSecret the secret that the partner gave for that
     * @param version the version that it is written to in
     * @param answers what becomes of its requests
     */
    public record Entry(
            String organization,
            String name,
            String client,
            String secret,
            String url,
            String authorization,
            String theirClient,
            String theirSecret,
            WireVersion version,
            Answers answers) {}

    /**
     * A partner that was added.
     *
     * @param partner the partner
     * @param secret what it signs in with; it is told once and kept as a hash
     */
    public record Added(Partner partner, String secret) {}

    /**
     * Adds a partner.
     *
     * @throws InvalidInput where the name is missing or too long, an address is none, the version is none of PACT, or the client's name is taken
     */
    public Added add(Entry entry) {
        requireWords(entry.name());
        requireWords(entry.organization());
        if (!entry.version().isPact()) {
            throw refused("partner.bad-version", entry.version().id());
        }
        String url = address(entry.url());
        String authorization = entry.authorization().isBlank() ? url : address(entry.authorization());
        String id = UUID.randomUUID().toString();
        String client =
                entry.client().isBlank() ? "vereda-" + id : entry.client().strip();
        String secret =
                entry.secret().isBlank() ? secrets.next() : entry.secret().strip();
        return database.write(session -> {
            next(session);
            if (session.number("select count(*) from partner where client = ?", client) > 0) {
                throw refused("partner.client-taken", client);
            }
            session.update(
                    "insert into partner (" + COLUMNS + ", secret, their_secret, since)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
                    id,
                    entry.organization(),
                    entry.name().strip(),
                    client,
                    url,
                    authorization,
                    entry.theirClient().strip(),
                    entry.version().id(),
                    entry.answers().name(),
                    Secret.hash(secret),
                    vault.seal(entry.theirSecret().strip()),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            return new Added(byId(session, id).orElseThrow(), secret);
        });
    }

    private static void requireWords(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw refused("partner.bad-name", text.strip());
        }
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }

    /** An address of the web without parameters, user and slash at its end; empty stays empty. */
    private static String address(String text) {
        String plain = text.strip().replaceFirst("/+$", "");
        if (plain.isEmpty()) {
            return "";
        }
        try {
            URI uri = new URI(plain);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (isWeb && isPlain && uri.getHost() != null) {
                return plain;
            }
        } catch (URISyntaxException notAnAddress) {
            throw refused("partner.bad-address", plain);
        }
        throw refused("partner.bad-address", plain);
    }

    /** The partner whose program signs in, where the secret is right and it is active; a wrong name takes as long as a wrong secret. */
    public Optional<Partner> signIn(String client, String secret) {
        byte[] sent = Secret.hash(secret).getBytes(StandardCharsets.US_ASCII);
        return database.read(session -> {
            String known = session.first("select secret from partner where client = ?", row -> row.text(1), client)
                    .orElse("0".repeat(sent.length));
            boolean fits = MessageDigest.isEqual(known.getBytes(StandardCharsets.US_ASCII), sent);
            return session.first("select " + COLUMNS + " from partner where client = ?", PartnerBook::read, client)
                    .filter(partner -> fits && partner.isActive());
        });
    }

    /** The partner of that number. */
    public Optional<Partner> byId(String id) {
        return database.read(session -> byId(session, id));
    }

    public static Optional<Partner> byId(Session session, String id) {
        return session.first("select " + COLUMNS + " from partner where id = ?", PartnerBook::read, id);
    }

    /** The partners of an organization by their names. */
    public List<Partner> of(String organization) {
        return database.read(session -> of(session, organization));
    }

    public static List<Partner> of(Session session, String organization) {
        return session.list(
                "select " + COLUMNS + " from partner where organization = ? order by name, id",
                PartnerBook::read,
                organization);
    }

    /** All partners by organization and name. */
    public List<Partner> all() {
        return database.read(session ->
                session.list("select " + COLUMNS + " from partner order by organization, name, id", PartnerBook::read));
    }

    private static Partner read(Session.Row row) throws SQLException {
        return new Partner(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                new Contact(row.text(5), row.text(6), row.text(7)),
                WireVersion.find(row.text(8)).orElse(WireVersion.PACT_3),
                Answers.valueOf(row.text(9)),
                row.number(10) == 1);
    }

    /** The secret that the partner gave. */
    public String theirSecret(Partner partner) {
        String sealed = database.read(session -> session.first(
                        "select their_secret from partner where id = ?", row -> row.text(1), partner.id())
                .orElseThrow());
        return vault.open(sealed);
    }

    /** Shuts a partner out or lets it in again; tokens that it holds count no longer at once. */
    public void setActive(Partner partner, boolean isActive) {
        database.write(session ->
                session.update("update partner set active = ? where id = ?", isActive ? 1L : 0L, partner.id()));
    }

    /** Makes another secret for a partner; the one before counts no longer. */
    public String renew(Partner partner) {
        String secret = secrets.next();
        database.write(session ->
                session.update("update partner set secret = ? where id = ?", Secret.hash(secret), partner.id()));
        return secret;
    }

    // --- what partners may have

    /** Lets a partner have the footprints of a product, or of {@link #EVERYTHING}. */
    public void grant(Partner partner, String product) {
        database.write(session -> grant(session, partner, product));
    }

    public static int grant(Session session, Partner partner, String product) {
        return session.update(
                "insert into partner_grant (partner, product) values (?, ?) on conflict (partner, product) do nothing",
                partner.id(),
                product);
    }

    /** Takes that back; what the partner has already it keeps. */
    public void withdraw(Partner partner, String product) {
        database.write(session ->
                session.update("delete from partner_grant where partner = ? and product = ?", partner.id(), product));
    }

    /** The products that a partner may have the footprints of. */
    public List<String> grants(Partner partner) {
        return database.read(session -> grants(session, partner));
    }

    public static List<String> grants(Session session, Partner partner) {
        return session.list(
                "select product from partner_grant where partner = ? order by product",
                row -> row.text(1),
                partner.id());
    }

    /** Notes how a partner names a product; a person confirmed it. */
    public void name(Partner partner, String theirs, String product) {
        database.write(session -> name(session, partner, theirs, product));
    }

    public static int name(Session session, Partner partner, String theirs, String product) {
        return session.update(
                "insert into partner_alias (partner, theirs, product) values (?, ?, ?)"
                        + " on conflict (partner, theirs) do update set product = excluded.product",
                partner.id(),
                theirs,
                product);
    }

    /** How a partner names products: the organization's product by the partner's identifier. */
    public Map<String, String> names(Partner partner) {
        return database.read(session -> names(session, partner));
    }

    public static Map<String, String> names(Session session, Partner partner) {
        Map<String, String> names = new TreeMap<>();
        session.list(
                        "select theirs, product from partner_alias where partner = ?",
                        row -> Map.entry(row.text(1), row.text(2)),
                        partner.id())
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    // --- the organization itself

    /** The internet domain under which an organization names its products; nothing while none was stated. */
    public Optional<String> domain(String organization) {
        return database.read(session -> session.first(
                "select domain from exchange_house where organization = ?", row -> row.text(1), organization));
    }

    /**
     * States the domain.
     *
     * @throws InvalidInput where it is none
     */
    public void setDomain(String organization, String domain) {
        String plain = domain.strip().toLowerCase(java.util.Locale.ROOT);
        if (!plain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw refused("partner.bad-domain", domain);
        }
        database.write(session -> session.update(
                "insert into exchange_house (organization, domain) values (?, ?)"
                        + " on conflict (organization) do update set domain = excluded.domain",
                organization,
                plain));
    }
}
