package org.vereda.app.cli.registers;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.identity.MatchRun;
import org.vereda.inventory.identity.Agreement;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityLink;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.report.words.Messages;

/** What matching came to, for a terminal: counts, then pairs with what speaks for and against them. */
final class MatchText {
    private final Messages messages;
    private final PrintStream out;
    private final int limit;

    MatchText(Messages messages, PrintStream out, int limit) {
        this.messages = messages;
        this.out = out;
        this.limit = limit;
    }

    void print(MatchRun run) {
        FacilityMatch match = run.match();
        String sources = run.facilities().entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + messages.text("app.match-count", entry.getValue().toString()))
                .collect(Collectors.joining(", "));
        out.println(messages.text(
                "app.match-facilities",
                String.valueOf(match.descriptions().size()),
                sources,
                String.valueOf(match.compared())));
        out.println(messages.text(
                "app.match-linked",
                String.valueOf(match.links().size()),
                String.valueOf(match.groups().groups().size()),
                reasons(match.links())));
        out.println(
                messages.text("app.match-review", String.valueOf(match.review().size()), reasons(match.review())));
        Map<FacilityKey, FacilityDescription> descriptions = match.byKey();
        print("app.match-links-head", match.links(), descriptions);
        print("app.match-review-head", match.review(), descriptions);
    }

    private String reasons(List<FacilityLink> links) {
        Map<FacilityLink.Reason, Integer> counts = new TreeMap<>();
        links.forEach(link -> counts.merge(link.reason(), 1, Integer::sum));
        String text = counts.entrySet().stream()
                .map(entry -> word("reason", entry.getKey()) + " "
                        + messages.text("app.match-count", entry.getValue().toString()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private void print(String head, List<FacilityLink> links, Map<FacilityKey, FacilityDescription> descriptions) {
        if (links.isEmpty() || limit == 0) {
            return;
        }
        out.println();
        out.println(messages.text(head));
        links.stream().limit(limit).forEach(link -> print(link, descriptions));
        if (links.size() > limit) {
            out.println(messages.text("app.match-more", String.valueOf(links.size() - limit)));
        }
    }

    private void print(FacilityLink link, Map<FacilityKey, FacilityDescription> descriptions) {
        out.printf(
                messages.language().locale(),
                "  %s = %s  P %.3f  %s%n",
                FacilityDescription.text(link.left()),
                FacilityDescription.text(link.right()),
                link.probability(),
                word("reason", link.reason()));
        out.println("    " + shown(link.left(), descriptions) + " | " + shown(link.right(), descriptions));
        String agreement = link.agreements().entrySet().stream()
                .filter(entry -> entry.getValue() != Agreement.UNKNOWN)
                .map(entry -> word("feature", entry.getKey()) + ": " + word("agreement", entry.getValue())
                        + String.format(
                                messages.language().locale(),
                                " %+.1f",
                                link.bits().getOrDefault(entry.getKey(), 0.0)))
                .collect(Collectors.joining("; "));
        out.println("    " + agreement
                + (link.against().isEmpty() ? "" : "; " + messages.text("app.match-against", link.against())));
    }

    private static String shown(FacilityKey key, Map<FacilityKey, FacilityDescription> descriptions) {
        FacilityDescription description =
                Optional.ofNullable(descriptions.get(key)).orElseThrow();
        return description.city().isEmpty() ? description.name() : description.name() + ", " + description.city();
    }

    private String word(String kind, Enum<?> constant) {
        return messages.text("label.identity." + kind + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
