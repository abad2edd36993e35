package org.vereda.sources.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Canada as a whole, or one of its provinces and territories, by English and French names.
 *
 * @param province empty for Canada
 */
record CanadianPlace(Optional<Subdivision> province) {
    private static final String NAMES = "AB=alberta|BC=british columbia|BC=colombie-britannique|MB=manitoba"
            + "|NB=new brunswick|NB=nouveau-brunswick|NL=newfoundland and labrador|NL=terre-neuve-et-labrador"
            + "|NS=nova scotia|NS=nouvelle-ecosse|NT=northwest territories|NT=territoires du nord-ouest|NU=nunavut"
            + "|ON=ontario|PE=prince edward island|PE=ile-du-prince-edouard|QC=quebec|SK=saskatchewan|YT=yukon";
    private static final Map<String, Subdivision> BY_NAME = Stream.of(NAMES.split("\\|"))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(3), entry -> new Subdivision("CA-" + entry.substring(0, 2))));

    /** The place that the cell names, or nothing and a finding. */
    static Optional<CanadianPlace> read(TableRow row, String column) {
        TableCell cell = row.cell(column);
        Optional<CanadianPlace> place = find(cell.value());
        if (place.isEmpty()) {
            row.report(Finding.error("facts.unknown-region", cell.position(), cell.value()));
        }
        return place;
    }

    /** The place of that name. */
    static Optional<CanadianPlace> find(String name) {
        String plain = Normalizer.normalize(TableFormat.inOneLine(name), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Optional<Subdivision> province = Optional.ofNullable(BY_NAME.get(plain));
        return province.isPresent() || plain.equals("canada")
                ? Optional.of(new CanadianPlace(province))
                : Optional.empty();
    }
}
