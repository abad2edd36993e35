package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.method.DataQuality;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.StageFigures;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Product;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;

/** Answers about each product of a facility and its footprint. */
final class ProductAnswers {
    private static final int SHARE_DECIMALS = 2;

    /** Figures that a person may state, by the names of their fields in the exchange. */
    private static final Map<String, String> STATED = Map.of(
            "exempted", "exemptedEmissionsPercent",
            "packaging", "packagingGhgEmissions",
            "transport", "outboundLogisticsGhgEmissions",
            "technological", "technologicalDQR",
            "geographical", "geographicalDQR",
            "temporal", "temporalDQR");

    private final FacilityRecord record;

    ProductAnswers(FacilityRecord record) {
        this.record = record;
    }

    List<Answer> answers(FormQuestion question, Origin.OfProduct origin) {
        return record.products().stream()
                .map(made -> answer(question, origin.word(), made.product()))
                .toList();
    }

    private Answer answer(FormQuestion question, String word, Product product) {
        List<Answer.Stated> row =
                List.of(Answer.Stated.of("products." + column(word), product.position(), product.id()));
        return switch (word) {
            case "name" -> Answer.of(question, product.name(), product.name(), row);
            case "id" -> Answer.of(question, product.name(), product.id(), row);
            case "declared" ->
                Answer.of(question, product.name(), product.declaredUnit().toString(), row);
            case "mass" ->
                product.massOf(product.declaredUnit())
                        .flatMap(mass -> question.in(mass)
                                .map(number -> Answer.of(question, product.name(), number, mass.toString(), row)))
                        .orElseGet(() -> Answer.notRecorded(question, product.name()));
            default -> made(question, product);
        };
    }

    private static String column(String word) {
        return word.equals("declared") ? "declared_unit" : word;
    }

    private Answer made(FormQuestion question, Product product) {
        List<Claim<Quantity>> made = record.made(product.id());
        List<Answer.Stated> stated = made.stream()
                .map(claim -> Answer.Stated.of(
                        "production.amount", claim, claim.value().toString()))
                .toList();
        BigDecimal units = made.stream()
                .flatMap(claim -> product.declaredUnits(claim.value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return made.isEmpty()
                ? Answer.notRecorded(question, product.name())
                : Answer.of(question, product.name(), units, AnswerSheet.sum(stated), stated);
    }

    // --- footprints

    List<Answer> answers(FormQuestion question, Origin.OfFootprint origin) {
        return record.products().stream()
                .map(made -> made.footprint()
                        .map(footprint -> answer(question, origin.word(), made, footprint))
                        .orElseGet(() ->
                                Answer.notRecorded(question, made.product().name())))
                .toList();
    }

    private Answer answer(FormQuestion question, String word, FacilityRecord.Made made, ProfiledFootprint footprint) {
        String about = made.product().name();
        List<Answer.Stated> stated = stated(made);
        Optional<String> text = text(word, footprint);
        if (text.isPresent()) {
            return Answer.of(question, about, text.get(), stated);
        }
        Optional<Answer> told = stated(question, word, made);
        if (told.isPresent()) {
            return told.get();
        }
        return number(word, footprint)
                .map(number ->
                        Answer.of(question, about, number, footprint.profile().title(), stated))
                .orElseGet(() -> STATED.containsKey(word)
                        ? Answer.missing(question, about, Answer.Gap.NOT_RECORDED, place(word))
                        : Answer.missing(
                                question,
                                about,
                                Answer.Gap.NOT_COUNTED,
                                question.origin().recordedAt()));
    }

    /** What somebody states goes before what can be reckoned. */
    private static Optional<Answer> stated(FormQuestion question, String word, FacilityRecord.Made made) {
        String field = STATED.getOrDefault(word, "");
        return made.facts()
                .flatMap(facts -> facts.number(field)
                        .map(number -> Answer.of(
                                question,
                                made.product().name(),
                                number,
                                "",
                                List.of(Answer.Stated.of(
                                        "footprint-facts." + field, facts.position(), number.toPlainString())))));
    }

    private static String place(String word) {
        return "footprint-facts.csv (" + STATED.getOrDefault(word, word) + ")";
    }

    private static Optional<String> text(String word, ProfiledFootprint footprint) {
        return switch (word) {
            case "period_start" ->
                Optional.of(footprint.study().reference().start().toString());
            case "period_end" -> Optional.of(footprint.study().reference().end().toString());
            case "valid_until" ->
                footprint.validity().map(period -> period.end().toString());
            case "gwp" -> Optional.of(String.join(", ", footprint.study().gwpSets()));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String word, ProfiledFootprint footprint) {
        StageFigures figures = footprint.production();
        return switch (word) {
            case "including" -> Optional.of(figures.includingUptake());
            case "excluding" -> Optional.of(figures.excludingUptake());
            case "fossil" -> Optional.of(figures.fossil());
            case "land_use_change" -> divided(figures, figures.landUseChange());
            case "biogenic" -> divided(figures, figures.biogenicNonCo2());
            case "uptake" -> divided(figures, figures.biogenicUptake());
            case "aircraft" -> divided(figures, figures.aircraft());
            case "packaging" -> footprint.packaging().map(StageFigures::headline);
            case "transport" -> footprint.distribution().map(StageFigures::headline);
            case "primary" -> footprint.primaryDataShare().map(ProductAnswers::share);
            case "verified" -> Optional.of(share(footprint.verification().thirdParty()));
            case "technological" ->
                rated(footprint).flatMap(DataQuality::technological).map(ProductAnswers::share);
            case "geographical" ->
                rated(footprint).flatMap(DataQuality::geographical).map(ProductAnswers::share);
            case "temporal" -> rated(footprint).flatMap(DataQuality::temporal).map(ProductAnswers::share);
            default -> Optional.empty();
        };
    }

    /** Ratings of a footprint of which nothing was rated say nothing. */
    private static Optional<DataQuality> rated(ProfiledFootprint footprint) {
        boolean rated = footprint.study().parts().stream()
                .anyMatch(part ->
                        part.quality().isComplete() || part.factorQuality().isComplete());
        return footprint.quality().filter(quality -> rated);
    }

    private static BigDecimal share(BigDecimal percent) {
        return percent.setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Where sources do not tell components apart, a component of 0 is not known to be 0. */
    private static Optional<BigDecimal> divided(StageFigures figures, BigDecimal value) {
        return figures.undivided().signum() != 0 && value.signum() == 0 ? Optional.empty() : Optional.of(value);
    }

    /** A footprint rests on all that the facility wrote down of its year. */
    private List<Answer.Stated> stated(FacilityRecord.Made made) {
        List<Answer.Stated> stated = new ArrayList<>();
        stated.add(Answer.Stated.of(
                "products.declared_unit",
                made.product().position(),
                made.product().declaredUnit().toString()));
        record.made(made.product().id())
                .forEach(claim -> stated.add(Answer.Stated.of(
                        "production.amount", claim, claim.value().toString())));
        made.inputs().forEach(claim -> stated.add(Answer.Stated.of("bom.amount", claim, "")));
        record.site().inventory().counted().stream()
                .map(Activity::claim)
                .forEach(claim -> stated.add(Answer.Stated.of("activity.amount", claim, "")));
        return stated;
    }
}
