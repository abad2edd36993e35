package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.EmissionScope;
import org.vereda.inventory.Product;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * Greenhouse gases of scopes 1 and 2 by customer: {@code emissions * sum over products of share of the product * delivered / made}.
 * Where more was delivered than made, what was delivered is the whole, so that no more than all is given away. What nobody of the partnership took stays with nobody; it is never spread over the others. A customer sees its own part only.
 */
final class CustomerAnswers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FIGURES = 9;

    private final FacilityRecord record;
    private final Map<String, List<FacilityRecord.Delivery>> customers = new LinkedHashMap<>();

    CustomerAnswers(FacilityRecord record) {
        this.record = record;
        record.deliveries()
                .forEach(delivery -> customers
                        .computeIfAbsent(delivery.customer(), id -> new ArrayList<>())
                        .add(delivery));
    }

    List<Answer> answers(FormQuestion question, Origin.OfCustomer origin, Optional<String> asking) {
        List<Answer> answers = customers.entrySet().stream()
                .filter(customer -> asking.map(customer.getKey()::equals).orElse(true))
                .map(customer -> answer(question, origin.word(), customer.getValue()))
                .toList();
        return answers.isEmpty() ? List.of(Answer.notRecorded(question, "")) : answers;
    }

    private Answer answer(FormQuestion question, String word, List<FacilityRecord.Delivery> taken) {
        String about = taken.getFirst().customerName();
        List<Answer.Stated> stated = stated(taken);
        return switch (word) {
            case "name" -> Answer.of(question, about, about, stated);
            case "method" ->
                new Answer(
                        question,
                        about,
                        new Answer.Code("shared-by-" + record.allocation().key()),
                        "",
                        stated);
            case "delivered" -> delivered(question, about, taken, stated);
            case "share" ->
                share(taken)
                        .map(share -> Answer.of(question, about, share.multiply(HUNDRED), working(taken), stated))
                        .orElseGet(() -> notShared(question, about));
            default -> emissions(question, about, word, taken, stated);
        };
    }

    private static Answer delivered(
            FormQuestion question, String about, List<FacilityRecord.Delivery> taken, List<Answer.Stated> stated) {
        boolean one =
                taken.stream().map(FacilityRecord.Delivery::product).distinct().count() == 1;
        BigDecimal units = taken.stream().map(FacilityRecord.Delivery::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        return one
                ? Answer.of(question, about, units, working(taken), stated)
                : Answer.of(question, about, working(taken), stated);
    }

    private Answer emissions(
            FormQuestion question,
            String about,
            String word,
            List<FacilityRecord.Delivery> taken,
            List<Answer.Stated> stated) {
        List<EmissionScope> scopes = scopes(word);
        BigDecimal whole = scopes.stream().map(record.site()::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Answer.Stated> all = new ArrayList<>(stated);
        record.site().lines().stream()
                .filter(line -> scopes.contains(line.scope()))
                .forEach(line -> all.add(Answer.Stated.of(
                        "activity.amount", line.claim(), line.flow().id())));
        if (scopes.contains(EmissionScope.SCOPE_2_MARKET)) {
            SiteAnswers.contracts(record).forEach(all::add);
        }
        Optional<BigDecimal> number = question.in(new Quantity(whole, Units.KILOGRAM));
        return share(taken)
                .flatMap(share -> number.map(site ->
                        Answer.of(question, about, site.multiply(share), shown(site) + " × " + shown(share), all)))
                .orElseGet(() -> notShared(question, about));
    }

    private static List<EmissionScope> scopes(String word) {
        return switch (word) {
            case "scope1" -> List.of(EmissionScope.SCOPE_1);
            case "location" -> List.of(EmissionScope.SCOPE_2_LOCATION, EmissionScope.SCOPE_2_HEAT);
            default -> List.of(EmissionScope.SCOPE_2_MARKET, EmissionScope.SCOPE_2_HEAT);
        };
    }

    private static String shown(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(FIGURES)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** The part of the facility that works for the customer; nothing where a product has no share or what was made is not known. */
    private Optional<BigDecimal> share(List<FacilityRecord.Delivery> taken) {
        BigDecimal share = BigDecimal.ZERO;
        for (FacilityRecord.Delivery delivery : taken) {
            Product product = delivery.product();
            Optional<BigDecimal> own =
                    Optional.ofNullable(record.allocation().byProduct().get(product.id()));
            BigDecimal made = made(product);
            if (own.isEmpty() || made.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal whole = made.max(delivered(product));
            share = share.add(own.get().multiply(delivery.units()).divide(whole, MathContext.DECIMAL128));
        }
        return Optional.of(share);
    }

    private BigDecimal made(Product product) {
        return record.made(product.id()).stream()
                .map(Claim::value)
                .flatMap(amount -> product.declaredUnits(amount).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal delivered(Product product) {
        return record.deliveries().stream()
                .filter(delivery -> delivery.product().equals(product))
                .map(FacilityRecord.Delivery::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Products of which customers took more than was made: stocks, another supplier, or a mistake. */
    static List<Finding> excesses(FacilityRecord record) {
        CustomerAnswers answers = new CustomerAnswers(record);
        return record.products().stream()
                .map(FacilityRecord.Made::product)
                .filter(product -> answers.delivered(product).compareTo(answers.made(product)) > 0)
                .map(product -> Finding.warning(
                        "answers.more-delivered-than-made",
                        product.position(),
                        product.id(),
                        shown(answers.delivered(product)),
                        shown(answers.made(product))))
                .toList();
    }

    private static Answer notShared(FormQuestion question, String about) {
        return Answer.missing(
                question, about, Answer.Gap.NOT_COUNTED, "production.csv (amount, value), products.csv (mass)");
    }

    private static String working(List<FacilityRecord.Delivery> taken) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        taken.forEach(delivery -> units.merge(
                delivery.product().declaredUnit().unit().symbol() + " "
                        + delivery.product().name(),
                delivery.units(),
                BigDecimal::add));
        return String.join(
                " + ",
                units.entrySet().stream()
                        .map(one -> shown(one.getValue()) + " " + one.getKey())
                        .toList());
    }

    private static List<Answer.Stated> stated(List<FacilityRecord.Delivery> taken) {
        return taken.stream()
                .flatMap(delivery -> delivery.stated().stream())
                .distinct()
                .toList();
    }
}
