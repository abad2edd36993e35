package org.vereda.app.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.app.flow.Knowledge;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.product.Allocation;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.SiteInventory;
import org.vereda.partnership.Organization;
import org.vereda.partnership.answers.AnswerSheet;
import org.vereda.partnership.answers.Deliveries;
import org.vereda.partnership.answers.FacilityRecord;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** Puts together what a partnership folder holds about its facilities for a year. */
public final class FacilityRecords {
    private final PartnershipFolder folder;
    private final Knowledge knowledge;
    private final Period period;
    private final Map<String, Product> products;
    private final Findings findings;
    private Optional<FolderFootprints> footprints = Optional.empty();

    /**
     * Prepares the records of a year.
     *
     * @param year the year, nothing for the base year of the partnership
     * @param findings takes what is doubtful in the inventories
     */
    public FacilityRecords(PartnershipFolder folder, Knowledge knowledge, Optional<Integer> year, Findings findings) {
        this.folder = folder;
        this.knowledge = knowledge;
        this.period = Period.ofYear(year.orElse(folder.settings().baseYear()));
        this.products = folder.products().stream()
                .collect(Collectors.toMap(Product::id, Function.identity(), (first, second) -> first));
        this.findings = findings;
    }

    /** The year that the records are of. */
    public int year() {
        return period.end().getYear();
    }

    /**
     * The facility of that identifier; the only one where none is named.
     *
     * @throws InvalidInput where there is none, or several and none is named
     */
    public Facility facility(Optional<String> id) {
        List<Facility> facilities = folder.facilities();
        return id.isEmpty() && facilities.size() == 1
                ? facilities.getFirst()
                : facilities.stream()
                        .filter(one -> one.id().equals(id.orElse("")))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(Finding.error(
                                "answers.no-facility",
                                SourcePosition.ofFile("facilities.csv"),
                                id.orElse("-"),
                                facilities.stream().map(Facility::id).collect(Collectors.joining(", ")))));
    }

    /** The record of a facility without footprints of products. */
    public FacilityRecord record(Facility facility) {
        return record(facility, Map.of());
    }

    /** The record of a facility with the footprints of what it made, by the Catena-X rulebook; those of the base year only. */
    public FacilityRecord withFootprints(Facility facility) {
        return record(
                facility, year() == folder.settings().baseYear() ? footprints().of(facility.id()) : Map.of());
    }

    /** The footprints of the folder, computed once for all facilities. */
    private FolderFootprints footprints() {
        FolderFootprints computed = footprints.orElseGet(() -> new FolderFootprints(folder.root(), knowledge));
        footprints = Optional.of(computed);
        return computed;
    }

    /**
     * The record of a facility with footprints that were computed elsewhere.
     *
     * @param footprints footprints of what the facility made, by product
     */
    public FacilityRecord record(Facility facility, Map<String, ProfiledFootprint> footprints) {
        SiteInventory inventory = folder.inventory(facility, period);
        SiteFootprint site = SiteFootprint.of(
                inventory, knowledge.method(folder.settings().gwp(), ElectricityBasis.LOCATION), folder.electricity());
        findings.addAll(inventory.findings());
        FacilityRecord record = new FacilityRecord(
                site,
                organization(facility),
                folder.production().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList(),
                folder.electricity().stream()
                        .filter(instrument -> instrument.facility().equals(facility.id()))
                        .toList(),
                made(inventory, footprints),
                shares(inventory),
                new Deliveries(
                                folder.products(),
                                folder.facilities(),
                                folder.organizations(),
                                folder.bom(),
                                folder.production())
                        .of(facility.id(), period, findings),
                folder.releases().stream()
                        .filter(row -> row.facility().equals(facility.id()) && row.year() == year())
                        .toList(),
                folder.chemicals().stream()
                        .filter(row -> row.facility().equals(facility.id()) && row.year() == year())
                        .toList(),
                folder.proofs().stream()
                        .filter(proof -> proof.scope().equals(facility.id())
                                || proof.scope().equals(facility.organization()))
                        .toList(),
                knowledge.substances(),
                knowledge.packs().registerThresholds());
        findings.addAll(AnswerSheet.doubts(record));
        return record;
    }

    private String organization(Facility facility) {
        return folder.organizations().stream()
                .filter(one -> one.id().equals(facility.organization()))
                .map(Organization::name)
                .findFirst()
                .orElse(facility.organization());
    }

    private List<FacilityRecord.Made> made(SiteInventory inventory, Map<String, ProfiledFootprint> footprints) {
        return inventory.production().stream()
                .map(Production::product)
                .distinct()
                .filter(products::containsKey)
                .map(id -> new FacilityRecord.Made(
                        Optional.ofNullable(products.get(id)).orElseThrow(),
                        Optional.ofNullable(footprints.get(id)),
                        inputs(id),
                        folder.productFacts().stream()
                                .filter(facts -> facts.product().equals(id))
                                .findFirst()))
                .toList();
    }

    private List<Claim<?>> inputs(String product) {
        List<Claim<?>> inputs = new ArrayList<>();
        folder.bom().stream()
                .filter(line -> line.product().equals(product))
                .map(BomLine::claim)
                .forEach(inputs::add);
        return inputs;
    }

    private FacilityRecord.Shares shares(SiteInventory inventory) {
        Allocation.Key wanted =
                Allocation.Key.valueOf(folder.settings().allocation().name());
        return Allocation.of(inventory, products, Optional.of(wanted), knowledge.money(), new ArrayList<>())
                .map(allocation -> new FacilityRecord.Shares(
                        allocation.key().name().toLowerCase(Locale.ROOT).replace('_', '-'), allocation.shares()))
                .orElseGet(() -> new FacilityRecord.Shares("none", Map.of()));
    }
}
