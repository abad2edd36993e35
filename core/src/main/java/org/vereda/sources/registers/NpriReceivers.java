package org.vereda.sources.registers;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * The columns that name the receiver of a transfer, where an edition of NPRI's files has them: beginning with {@code off
 * site}, {@code receiving} or {@code recipient} in English. Their names were not seen on an original.
 */
final class NpriReceivers {
    private static final String[] BEGINNINGS = {"off site ", "offsite ", "receiving ", "recipient ", "receiver "};
    private static final Map<String, Country> COUNTRIES = Map.of(
            "canada", Country.CA,
            "ca", Country.CA,
            "united states", Country.US,
            "united states of america", Country.US,
            "usa", Country.US,
            "us", Country.US,
            "mexico", Country.MX,
            "mx", Country.MX);

    private final int name;
    private final OptionalInt city;
    private final OptionalInt subdivision;
    private final OptionalInt country;
    private final Findings findings;

    private NpriReceivers(int name, Table table, Findings findings) {
        this.name = name;
        this.findings = findings;
        city = column(table, "city", "municipality");
        subdivision = column(table, "province", "province state", "province or state", "state");
        country = column(table, "country");
    }

    /** The receiver's columns, or nothing where the file has none. */
    static Optional<NpriReceivers> of(Table table, Findings findings) {
        OptionalInt name = column(table, "name", "facility name", "facility", "company name");
        return name.isEmpty() ? Optional.empty() : Optional.of(new NpriReceivers(name.getAsInt(), table, findings));
    }

    /** The release as a transfer to the receiver that the row names, or nothing where it names none. */
    Optional<OffSiteTransfer> transfer(TableRow row, Release release) {
        String receiver = row.cell(name).value();
        if (receiver.isEmpty() || release.medium().isOnSite()) {
            return Optional.empty();
        }
        String countryText = text(row, country);
        Optional<Country> land = Optional.ofNullable(COUNTRIES.get(EnglishHalf.words(countryText)));
        return Optional.of(new OffSiteTransfer(
                release.register(),
                release.year(),
                release.facility(),
                release.substance(),
                release.substanceName(),
                release.medium(),
                new OffSiteTransfer.Receiver("", receiver, land, subdivision(row, land), text(row, city), countryText),
                release.claim()));
    }

    private Optional<Subdivision> subdivision(TableRow row, Optional<Country> land) {
        String text = text(row, subdivision);
        if (text.isEmpty() || land.isEmpty()) {
            return Optional.empty();
        }
        if (land.get() == Country.CA) {
            return CanadianPlace.province(text, row.cell(subdivision.getAsInt()).position(), findings);
        }
        try {
            return Optional.of(Subdivision.parse(land.get().name() + "-" + text));
        } catch (InvalidInput e) {
            findings.add(Finding.warning(
                    "registers.unknown-state", row.cell(subdivision.getAsInt()).position(), text));
            return Optional.empty();
        }
    }

    private static String text(TableRow row, OptionalInt index) {
        return index.isPresent() ? row.cell(index.getAsInt()).value() : "";
    }

    private static OptionalInt column(Table table, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(BEGINNINGS).map(beginning -> beginning + name))
                .map(table::indexOf)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }
}
