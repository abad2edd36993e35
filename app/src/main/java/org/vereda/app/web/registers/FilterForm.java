package org.vereda.app.web.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.registers.AmountUnit;
import org.vereda.app.registers.AspectWords;
import org.vereda.app.web.frame.Form.Choice;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Destination;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Markup;

/** The form of a question. It only asks, so its answer has an address that can be kept and sent. */
final class FilterForm {
    private final Visit visit;
    private final RegisterQuestion asked;
    private final Markup form;

    private FilterForm(Visit visit, String action, RegisterQuestion asked) {
        this.visit = visit;
        this.asked = asked;
        form = Markup.of("form")
                .with("method", "get")
                .with("action", action)
                .with("class", "entry")
                .with("id", "ask");
    }

    static Markup of(Visit visit, String action, RegisterQuestion asked) {
        FilterForm made = new FilterForm(visit, action, asked);
        RegisterQuestion.ASPECTS.forEach(made::filter);
        made.choice("by", visit.say("label.explorer.by"), made.groups(false), word(asked.by(), 0));
        made.choice("and", visit.say("label.explorer.and"), made.groups(true), word(asked.by(), 1));
        made.choice(
                "coverage", visit.say("label.explorer.coverage"), made.coverages(), AspectWords.word(asked.coverage()));
        made.choice("unit", visit.say("label.explorer.unit"), units(), AspectWords.word(asked.unit()));
        return made.form.add(Markup.of("p", "field")
                .add(Markup.of("button").with("type", "submit").say(visit.say("label.explorer.ask"))));
    }

    private static String word(List<Aspect> by, int place) {
        return by.size() > place ? AspectWords.word(by.get(place)) : "";
    }

    private void filter(Aspect aspect) {
        String name = AspectWords.word(aspect);
        String label = visit.say("label.column." + name);
        Optional<List<Choice>> choices = choices(aspect);
        if (choices.isPresent()) {
            choice(name, label, choices.get(), asked.typed(aspect));
            return;
        }
        labelled(
                name,
                label,
                Markup.of("input")
                        .with("id", "ask-" + name)
                        .with("name", name)
                        .with("type", "text")
                        .with("value", asked.typed(aspect))
                        .with("placeholder", visit.say("label.explorer.like." + name))
                        .with("autocomplete", "off")
                        .with("maxlength", "400"));
    }

    /** The values of an aspect that has few. */
    private Optional<List<Choice>> choices(Aspect aspect) {
        return switch (aspect) {
            case COUNTRY -> Optional.of(all(Country.values(), one -> "label.country." + one.name()));
            case DESTINATION ->
                Optional.of(all(Destination.values(), one -> "label.register-destination." + one.name()));
            case REGISTER ->
                Optional.of(Stream.concat(
                                Stream.of(new Choice("", visit.say("label.explorer.all"))),
                                Arrays.stream(Register.values()).map(one -> new Choice(one.name(), one.name())))
                        .toList());
            case SUBDIVISION, FACILITY, PARENT, INDUSTRY, SUBSTANCE, MEDIUM, YEAR, TIER, RECEIVER_COUNTRY ->
                Optional.empty();
        };
    }

    /** The key of the words of a constant. */
    @FunctionalInterface
    private interface Key<E> {
        String of(E constant);
    }

    private <E extends Enum<E>> List<Choice> all(E[] constants, Key<E> key) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", visit.say("label.explorer.all"))));
        for (E constant : constants) {
            choices.add(new Choice(AspectWords.word(constant), visit.say(key.of(constant))));
        }
        return choices;
    }

    private List<Choice> groups(boolean mayBeNone) {
        List<Choice> choices = new ArrayList<>();
        if (mayBeNone) {
            choices.add(new Choice("", visit.say("label.explorer.none")));
        }
        RegisterQuestion.ASPECTS.forEach(aspect -> choices.add(
                new Choice(AspectWords.word(aspect), visit.say("label.column." + AspectWords.word(aspect)))));
        return choices;
    }

    private List<Choice> coverages() {
        return Arrays.stream(Coverage.values())
                .map(one -> new Choice(
                        AspectWords.word(one),
                        switch (one) {
                            case FULL -> visit.say("label.explorer.full");
                            case MATCHED -> visit.say("label.explorer.matched");
                        }))
                .toList();
    }

    private static List<Choice> units() {
        return Arrays.stream(AmountUnit.values())
                .map(one -> new Choice(AspectWords.word(one), one.symbol()))
                .toList();
    }

    private void choice(String name, String label, List<Choice> choices, String chosen) {
        Markup select = Markup.of("select").with("id", "ask-" + name).with("name", name);
        choices.forEach(choice -> {
            Markup option = Markup.of("option").with("value", choice.value()).say(choice.words());
            if (choice.value().equalsIgnoreCase(chosen)) {
                option.with("selected", "selected");
            }
            select.add(option);
        });
        labelled(name, label, select);
    }

    private void labelled(String name, String label, Markup input) {
        form.add(Markup.of("p", "field")
                .add(Markup.of("label").with("for", "ask-" + name).say(label), input));
    }
}
