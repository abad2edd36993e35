package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/** Answers the questions of a form from the record of a facility, for somebody who may see all of it or a part. */
public final class AnswerSheet {
    /** So many figures of a sum are written out. */
    private static final int SHOWN = 3;

    private final FacilityRecord record;
    private final Viewer viewer;
    private final SiteAnswers site;
    private final SubstanceAnswers substances;
    private final ProductAnswers products;
    private final CustomerAnswers customers;

    private AnswerSheet(FacilityRecord record, Viewer viewer) {
        this.record = record;
        this.viewer = viewer;
        this.site = new SiteAnswers(record);
        this.substances = new SubstanceAnswers(record);
        this.products = new ProductAnswers(record);
        this.customers = new CustomerAnswers(record);
    }

    /** The answers in the order of the questions; of a question about substances, products or customers one for each of them. */
    public static List<Answer> of(FacilityRecord record, List<FormQuestion> questions, Viewer viewer) {
        AnswerSheet sheet = new AnswerSheet(record, viewer);
        return questions.stream()
                .flatMap(question -> sheet.shown(question).stream())
                .toList();
    }

    /** What a person should know about the record before it goes into forms. */
    public static List<Finding> doubts(FacilityRecord record) {
        return CustomerAnswers.excesses(record);
    }

    private List<Answer> shown(FormQuestion question) {
        String owner = record.facility().organization();
        return answers(question).stream()
                .map(answer -> viewer.seen(owner, answer))
                .toList();
    }

    private List<Answer> answers(FormQuestion question) {
        return switch (question.origin()) {
            case Origin.Site origin -> List.of(site.cell(question, origin));
            case Origin.Flows origin -> List.of(site.flows(question, origin));
            case Origin.Energy origin -> List.of(site.energy(question, origin));
            case Origin.Covered covered -> List.of(site.covered(question));
            case Origin.Emissions origin -> List.of(site.emissions(question, origin));
            case Origin.OneGas origin -> List.of(site.gas(question, origin));
            case Origin.ProductionRatio ratio -> List.of(productionRatio(question));
            case Origin.OfSubstances origin -> substances.answers(question, origin);
            case Origin.OfProduct origin -> products.answers(question, origin);
            case Origin.OfFootprint origin -> products.answers(question, origin);
            case Origin.OfCustomer origin -> customers.answers(question, origin, viewer.receiver());
            case Origin.Proofs origin -> List.of(proofs(question, origin));
            case Origin.ByHand hand -> List.of(Answer.missing(question, "", Answer.Gap.BY_HAND, ""));
        };
    }

    // --- production

    /** Of a facility that makes one product; several products have no ratio without a choice that is the facility's. */
    private Answer productionRatio(FormQuestion question) {
        int year = record.period().end().getYear();
        List<Claim<Quantity>> now = made(year);
        List<Claim<Quantity>> before = made(year - 1);
        boolean one = record.production().stream()
                        .map(row -> row.product())
                        .distinct()
                        .count()
                == 1;
        Optional<BigDecimal> last =
                sum(before).filter(amount -> !amount.isZero()).map(Quantity::amount);
        Optional<Quantity> made = sum(now);
        if (!one || last.isEmpty() || made.isEmpty()) {
            return Answer.notRecorded(question, "");
        }
        List<Answer.Stated> stated = Stream.concat(now.stream(), before.stream())
                .map(claim -> Answer.Stated.of(
                        "production.amount", claim, claim.value().toString()))
                .toList();
        BigDecimal ratio = made.get().amount().divide(last.get(), MathContext.DECIMAL64);
        return Answer.of(question, "", ratio, made.get() + " / " + sum(before).orElse(made.get()), stated);
    }

    private List<Claim<Quantity>> made(int year) {
        return record.production().stream()
                .filter(row -> Period.ofYear(year).contains(row.period()))
                .map(row -> row.claim())
                .toList();
    }

    private static Optional<Quantity> sum(List<Claim<Quantity>> claims) {
        boolean alike = claims.stream()
                .allMatch(claim -> claim.value()
                        .unit()
                        .isComparableWith(claims.getFirst().value().unit()));
        return alike ? claims.stream().map(Claim::value).reduce(Quantity::plus) : Optional.empty();
    }

    // --- proofs

    private Answer proofs(FormQuestion question, Origin.Proofs origin) {
        List<Proof> known = record.proofs().stream()
                .filter(proof -> origin.topics().contains(proof.topic()))
                .toList();
        List<Proof> valid =
                known.stream().filter(proof -> proof.holdsOn(viewer.day())).toList();
        if (valid.isEmpty()) {
            String ended = known.stream().map(AnswerSheet::text).collect(Collectors.joining("; "));
            return Answer.missing(
                    question,
                    "",
                    Answer.Gap.NOT_RECORDED,
                    ended.isEmpty() ? origin.recordedAt() : origin.recordedAt() + " – " + ended);
        }
        return Answer.of(
                question,
                "",
                valid.stream().map(AnswerSheet::text).collect(Collectors.joining("; ")),
                valid.stream().flatMap(AnswerSheet::stated).toList());
    }

    private static String text(Proof proof) {
        String details = Stream.of(
                        proof.issuer(),
                        proof.number(),
                        proof.until().map(last -> "≤ " + last).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return details.isEmpty() ? proof.name() : proof.name() + " (" + details + ")";
    }

    /** Every cell that the text shows. */
    private static Stream<Answer.Stated> stated(Proof proof) {
        return Stream.of(
                        Map.entry("evidence.name", proof.name()),
                        Map.entry("evidence.issuer", proof.issuer()),
                        Map.entry("evidence.number", proof.number()),
                        Map.entry(
                                "evidence.valid_until",
                                proof.until().map(Object::toString).orElse("")))
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Answer.Stated(
                        proof.position(),
                        cell.getKey(),
                        cell.getValue(),
                        Optional.of(proof.evidence()),
                        proof.document()));
    }

    // --- how it was reckoned

    /** {@code 290 lb + 13000 lb}, cut after a few figures. */
    static String sum(List<Answer.Stated> stated, String... unknown) {
        String figures = stated.stream().limit(SHOWN).map(Answer.Stated::text).collect(Collectors.joining(" + "));
        String more = stated.size() > SHOWN ? " + … (" + stated.size() + ")" : "";
        return figures + more + left(List.of(unknown));
    }

    /** What is there and could not be counted, marked by a question mark. */
    static String left(List<String> unknown) {
        return unknown.isEmpty() ? "" : " + ? (" + String.join(", ", unknown) + ")";
    }
}
