package org.vereda.app.pact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vereda.app.exchange.FolderOffers;
import org.vereda.app.exchange.FolderOffers.Checked;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Shelf;
import org.vereda.app.partners.Shelf.Shelved;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** Makes the footprints of what an organization's facilities make from what is kept, by PACT 3, and publishes those that keep every rule. */
public final class Publishing {
    private final Keep keep;
    private final PartnerBook partners;
    private final Supplier<Knowledge> knowledge;
    private final Clock clock;
    private final Desk desk;

    public Publishing(Keep keep, PartnerBook partners, Supplier<Knowledge> knowledge, Clock clock, Desk desk) {
        this.keep = keep;
        this.partners = partners;
        this.knowledge = knowledge;
        this.clock = clock;
        this.desk = desk;
    }

    /**
     * What an organization could publish.
     *
     * @param offers the footprints with what breaks rules
     * @param mistakes errors in the organization's own rows; while there is one nothing is published, because a row that cannot be read is
     *     missing in the footprints
     * @param elsewhere how many errors there are in rows of others, which may be part of the supply chain
     */
    public record Candidates(List<Checked> offers, List<Finding> mistakes, long elsewhere) {
        public Candidates {
            offers = List.copyOf(offers);
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * The footprints of what an organization makes, as they are now.
     *
     * @throws InvalidInput where the organization has not stated its domain, or nothing can be computed
     */
    public Candidates candidates(String organization) {
        String domain = partners.domain(organization)
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("partner.no-domain", SourcePosition.NOWHERE, organization)));
        return keep.within(Reach.WHOLE, root -> {
            PartnershipFolder folder = PartnershipFolder.read(root, knowledge.get()::knowsIndustry, new Findings());
            FootprintInputs inputs = new FootprintInputs(
                    knowledge.get().packs(),
                    Progress.NONE,
                    new FootprintInputs.Choices(Optional.empty(), Optional.empty()));
            FootprintInput input = inputs.open(root);
            FolderOffers offers = new FolderOffers(folder, input, MethodProfile.PACT_3, domain, clock);
            List<Finding> errors =
                    input.findings().stream().filter(Finding::isError).toList();
            List<Finding> own = errors.stream()
                    .filter(error -> isOf(organization, error.position()))
                    .toList();
            return new Candidates(
                    List.copyOf(offers.offers(offers.stated(Map.of()), Optional.of(organization))
                            .values()),
                    own,
                    errors.size() - own.size());
        });
    }

    /** True where the row is the organization's, or nobody's. */
    private boolean isOf(String organization, SourcePosition position) {
        return keep.table(position.file(), Reach.WHOLE).rows().stream()
                .filter(row -> row.line() == position.line())
                .findFirst()
                .flatMap(KeptTable.Line::organization)
                .map(organization::equals)
                .orElse(true);
    }

    /**
     * Publishes the footprints of an organization that keep every rule.
     *
     * @param products only these products; all where it is empty
     * @param author who publishes
     * @return those that are new on the shelf
     * @throws InvalidInput where a row of the organization has an error
     */
    public List<Shelved> publish(String organization, List<String> products, String author) {
        Candidates candidates = candidates(organization);
        if (!candidates.mistakes().isEmpty()) {
            throw new InvalidInput(candidates.mistakes());
        }
        List<Shelf.Offer> offers = candidates.offers().stream()
                .filter(Checked::isSound)
                .filter(one -> products.isEmpty() || products.contains(one.product()))
                .map(one -> new Shelf.Offer(
                        organization, one.product(), one.maker(), one.document().footprint(), author))
                .toList();
        return desk.publish(offers);
    }

    /**
     * Publishes a footprint that came from elsewhere as a file, by any version; it is written by PACT 3.
     *
     * @throws InvalidInput where it breaks a rule, before or after it was written so
     */
    public List<Shelved> publish(String organization, String product, WireDocument document, String author) {
        FootprintCheck.require(document);
        WireFootprint written =
                Conversion.convert(document.footprint(), WireVersion.PACT_3).footprint();
        FootprintCheck.require(WireDocument.of(written));
        return desk.publish(List.of(new Shelf.Offer(organization, product, "", written, author)));
    }
}
