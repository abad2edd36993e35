package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.Handed;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.app.requests.RequestLine;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.partnership.answers.Answer.Code;
import org.vereda.partnership.answers.Answer.Missing;
import org.vereda.partnership.answers.Answer.Stated;
import org.vereda.partnership.answers.Answer.Text;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/** What would answer a request from the data that is there, within the reach of who answers; nothing where there is nothing yet. */
final class Readiness {
    private static final MathContext DIGITS = new MathContext(6);

    private final Workshop workshop;

    Readiness(Workshop workshop) {
        this.workshop = workshop;
    }

    Optional<Handed> of(AccountReach reach, MemberRequest request) {
        Wish wish = request.wish();
        return switch (wish.kind()) {
            case SUPPLIER_FOOTPRINT -> footprint(reach, wish).map(Handed::of);
            case ACTIVITY_DATA -> activity(reach, wish);
            case FORM_ANSWERS -> answers(reach, wish);
            case CONSENT -> Optional.of(Handed.of(Answer.ofWords("")));
        };
    }

    /** The footprint as it is computed from the whole supply chain; nothing where it cannot be. */
    private Optional<Answer> footprint(AccountReach reach, Wish wish) {
        try {
            return workshop.chain(reach)
                    .flatMap(chain -> chain.computed()
                            .footprint(wish.subject(), wish.plant())
                            .map(footprint -> answer(chain, footprint)));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static Answer answer(SupplyChain chain, ProductCarbonFootprint footprint) {
        return new Answer(
                Optional.of(new BigDecimal(footprint.total(), DIGITS)),
                "kg CO2e / " + footprint.product().declaredUnit(),
                Optional.of(chain.period()),
                "");
    }

    // --- activity data

    /**
     * Rows wholly within the period; those that reach beyond it would tell more than was asked, and are counted. The answer is about the days
     * from the first to the last of these rows, which may be fewer than were asked for.
     */
    private Optional<Handed> activity(AccountReach reach, Wish wish) {
        List<Activity> touched = workshop.view(reach).stream()
                .filter(view -> view.plants().contains(wish.plant()))
                .flatMap(view -> view.folder().activities().stream())
                .filter(row -> row.facility().equals(wish.plant()))
                .filter(row -> wish.subject().isEmpty() || row.flow().id().equals(wish.subject()))
                .filter(row -> wish.period().filter(row.period()::overlaps).isPresent())
                .toList();
        List<Activity> within = touched.stream()
                .filter(row -> wish.period()
                        .filter(asked -> asked.contains(row.period()))
                        .isPresent())
                .toList();
        return within.stream()
                .map(Activity::period)
                .reduce(Readiness::both)
                .map(days -> new Handed(
                        new Answer(Optional.empty(), "", Optional.of(days), ""),
                        within.stream().map(Readiness::line).toList(),
                        touched.size() - within.size()));
    }

    private static Period both(Period one, Period other) {
        return new Period(
                Collections.min(List.of(one.start(), other.start())), Collections.max(List.of(one.end(), other.end())));
    }

    private static RequestLine line(Activity row) {
        return switch (row.claim().value()) {
            case Amount.Physical(Quantity quantity) ->
                line(row, quantity.amount(), quantity.unit().symbol());
            case Amount.Spent(Money money) ->
                line(row, money.amount(), money.currency().name() + " " + money.priceYear());
        };
    }

    private static RequestLine line(Activity row, BigDecimal amount, String unit) {
        return new RequestLine(
                row.flow().id(),
                row.endUse(),
                amount.toPlainString(),
                unit,
                Optional.of(row.period()),
                word(row.claim().evidence()));
    }

    private static String word(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }

    // --- forms

    private Optional<Handed> answers(AccountReach reach, Wish wish) {
        List<org.vereda.partnership.answers.Answer> all =
                workshop.answers(reach, wish.subject(), wish.plant()).orElse(List.of());
        List<RequestLine> lines =
                all.stream().flatMap(answer -> line(answer).stream()).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Handed(Answer.ofWords(""), lines, all.size() - lines.size()));
    }

    private static Optional<RequestLine> line(org.vereda.partnership.answers.Answer answer) {
        String evidence = answer.stated().stream()
                .map(Stated::evidence)
                .flatMap(Optional::stream)
                .min(Evidence::compareTo)
                .map(Readiness::word)
                .orElse("");
        return switch (answer.value()) {
            case org.vereda.partnership.answers.Answer.Amount(BigDecimal value, String unit) ->
                Optional.of(line(answer, value.toPlainString(), unit, evidence));
            case Text(String text) -> Optional.of(line(answer, text, "", evidence));
            case Code(String code) -> Optional.of(line(answer, code, "", evidence));
            case Missing missing -> Optional.empty();
        };
    }

    private static RequestLine line(
            org.vereda.partnership.answers.Answer answer, String value, String unit, String evidence) {
        return new RequestLine(answer.question().id(), answer.about(), value, unit, Optional.empty(), evidence);
    }
}
