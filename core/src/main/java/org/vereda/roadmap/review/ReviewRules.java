package org.vereda.roadmap.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Who reviews, and how they decide.
 *
 * @param delegations who comments and votes
 * @param observers who comments and never votes
 * @param rule when a draft is adopted
 * @param quorum how many delegations must have voted or abstained
 */
public record ReviewRules(List<String> delegations, List<String> observers, Rule rule, int quorum) {
    /** When a draft is adopted. */
    public enum Rule {
        /** Nobody is against it, and somebody is for it. */
        CONSENSUS,
        /** More are for it than against it. */
        MAJORITY,
        /** All delegations are for it. */
        UNANIMITY
    }

    private static final List<String> KEYS = List.of("delegations", "observers", "rule", "quorum");
    private static final List<String> COUNTRIES = List.of("canada", "mexico", "united-states");

    public ReviewRules {
        delegations = List.copyOf(delegations);
        observers = List.copyOf(observers);
    }

    /**
     * Reads the settings; what is not stated is: three delegations, canada, mexico and united-states, no observers, consensus, all present.
     *
     * @param settings the words of the settings by their keys
     * @param position where they stand
     * @throws InvalidInput where a key or word is not known
     */
    public static ReviewRules of(Map<String, String> settings, SourcePosition position) {
        settings.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> refuse(position, key, String.join(", ", KEYS)));
        List<String> delegations =
                settings.containsKey("delegations") ? names(settings.getOrDefault("delegations", "")) : COUNTRIES;
        List<String> observers = names(settings.getOrDefault("observers", ""));
        Rule rule = rule(settings.getOrDefault("rule", "consensus"), position);
        int quorum =
                quorum(settings.getOrDefault("quorum", Integer.toString(delegations.size())), delegations, position);
        return new ReviewRules(delegations, observers, rule, quorum);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Rule rule(String word, SourcePosition position) {
        for (Rule rule : Rule.values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(word.strip())) {
                return rule;
            }
        }
        refuse(position, word, "consensus, majority, unanimity");
        return Rule.CONSENSUS;
    }

    private static int quorum(String word, List<String> delegations, SourcePosition position) {
        if (!word.strip().matches("[1-9]\\d?") || Integer.parseInt(word.strip()) > delegations.size()) {
            refuse(position, word, "1, ..., " + delegations.size());
        }
        return Integer.parseInt(word.strip());
    }

    private static void refuse(SourcePosition position, String word, String known) {
        throw InvalidInput.of(Finding.error("delegations.unknown-setting", position, word, known));
    }

    /** True for who may comment. */
    public boolean mayComment(String party) {
        return delegations.contains(party) || observers.contains(party);
    }
}
