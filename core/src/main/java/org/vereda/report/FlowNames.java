package org.vereda.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.report.content.Named;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** The names of flows in three languages, for people who do not read {@code waste:hazardous:recycling}. */
public final class FlowNames {
    private final IndustryCrossWalk industries;
    private final Messages english = Messages.in(Language.EN);
    private final Messages french = Messages.in(Language.FR);
    private final Messages spanish = Messages.in(Language.ES);

    /**
     * Names with the titles of industries put in.
     *
     * @param industries the titles of industries, in English and Spanish; a code without one names itself
     */
    public FlowNames(IndustryCrossWalk industries) {
        this.industries = industries;
    }

    /** The name of the flow of that text form; a text that is no flow names itself. */
    public Named of(String flow) {
        Optional<Flow> known = Flow.find(flow);
        return known.map(this::of).orElseGet(() -> Named.of(flow));
    }

    public Named of(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> word("label.flow." + flow.id());
            case Flow.Water water -> word("label.flow." + dotted(flow));
            case Flow.Freight freight -> word("label.flow." + dotted(flow));
            case Flow.Solvent solvent -> word("label.flow." + dotted(flow));
            case Flow.Waste(boolean hazardous, var route) ->
                say(words -> words.text(
                        hazardous ? "label.flow.waste.hazardous" : "label.flow.waste.other",
                        words.text("label.route." + route.id())));
            case Flow.Refrigerant(String name) -> say(words -> words.text("label.flow.refrigerant", name));
            case Flow.Material(String name) -> say(words -> words.text("label.flow.material", name.replace('-', ' ')));
            case Flow.Purchase(String naics) ->
                say(words -> words.text("label.flow.purchase", industry(naics, words.language())));
            case Flow.Emission(String substance) -> say(words -> words.text("label.flow.emission", substance));
        };
    }

    private String industry(String naics, Language language) {
        return industries
                .title(naics, language.code())
                .or(() -> industries.title(naics, "en"))
                .orElse(naics);
    }

    private static String dotted(Flow flow) {
        return flow.id().toLowerCase(Locale.ROOT).replace(':', '.');
    }

    private Named word(String key) {
        return say(words -> words.text(key));
    }

    private Named say(Function<Messages, String> words) {
        return new Named(words.apply(english), words.apply(french), words.apply(spanish));
    }
}
