package org.vereda.app.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vereda.inventory.Activity;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Production;
import org.vereda.inventory.releases.Release;
import org.vereda.measures.EndUseShare;
import org.vereda.measures.Price;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.report.content.EvidenceCount;
import org.vereda.sources.folder.PartnershipFolder;

/** How the rows of a folder are known, table by table, and the rules by which estimated ones were made. */
final class InputEvidence {
    private record Row(String table, Claim<?> claim) {}

    private final List<Row> rows;
    private final Map<String, String> documents;

    InputEvidence(PartnershipFolder folder) {
        documents = folder.documents();
        rows = Stream.of(
                        folder.activities().stream().map(row -> new Row(table(row), row.claim())),
                        folder.production().stream().map(Production::claim).map(claim -> new Row("production", claim)),
                        folder.bom().stream().map(BomLine::claim).map(claim -> new Row("bom", claim)),
                        folder.releases().stream().map(Release::claim).map(claim -> new Row("releases", claim)),
                        folder.endUseShares().stream().map(EndUseShare::claim).map(claim -> new Row("end-uses", claim)),
                        folder.prices().stream().map(Price::claim).map(claim -> new Row("prices", claim)))
                .flatMap(row -> row)
                .toList();
    }

    List<EvidenceCount> counts() {
        Map<String, Map<Evidence, Integer>> counts = new TreeMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.table(), table -> new EnumMap<>(Evidence.class))
                .merge(row.claim().evidence(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new EvidenceCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The documents and rules that estimated rows name, with what the folder says about them. */
    List<String> rules() {
        TreeSet<String> rules = new TreeSet<>();
        rows.stream()
                .map(Row::claim)
                .filter(claim -> claim.evidence() == Evidence.ESTIMATED)
                .map(Claim::document)
                .filter(document -> !document.isEmpty())
                .map(this::described)
                .forEach(rules::add);
        return List.copyOf(rules);
    }

    private String described(String document) {
        String text = documents.get(document);
        return text == null ? document : document + ": " + text;
    }

    private static String table(Activity row) {
        return switch (row.flow()) {
            case Flow.Energy energy -> "energy";
            case Flow.Water water -> "water";
            case Flow.Waste waste -> "waste";
            case Flow.Solvent solvent -> "solvents";
            case Flow.Refrigerant refrigerant -> "emissions";
            case Flow.Emission emission -> "emissions";
            case Flow.Freight freight -> "freight";
            case Flow.Material material -> "materials";
            case Flow.Purchase purchase -> "purchases";
        };
    }
}
