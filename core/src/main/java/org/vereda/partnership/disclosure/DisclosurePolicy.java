package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;

/**
 * What a partnership demands before a total of its members' figures is shown; configuration, set with counsel.
 *
 * @param contributors the fewest organizations behind a total
 * @param dominators n of the (n,k) rule
 * @param dominance k of the (n,k) rule, as a share: the n largest together have at most that of the total
 * @param protection p of the p% rule, as a share: nobody may come closer to a figure than that
 * @param colluding how many contributors may pool what they know of themselves
 * @param overlap what becomes of a question whose members differ from those of an answered one by fewer than
 *     {@link #contributors}
 * @param digits how many digits a rounded answer keeps
 */
public record DisclosurePolicy(
        int contributors,
        int dominators,
        BigDecimal dominance,
        BigDecimal protection,
        int colluding,
        Overlap overlap,
        int digits) {
    /**
     * Five contributors, the two largest at most 85 %, p = 15 %, one contributor alone, overlapping questions refused.
     * Thresholds of 3 or 5 and (2, 85 %) are in use at statistical offices (OECD practice; Hundepool et al., Statistical
     * Disclosure Control, 2012, chapter 4); p = 15 % is a setting. None of them is a safe harbor under competition law.
     */
    public static final DisclosurePolicy USUAL =
            new DisclosurePolicy(5, 2, new BigDecimal("0.85"), new BigDecimal("0.15"), 1, Overlap.REFUSE, 1);

    private static final Set<String> SETTINGS =
            Set.of("minimum_contributors", "dominators", "dominance", "protection", "colluding", "overlap", "digits");

    /** What becomes of a question that overlaps an answered one. */
    public enum Overlap {
        REFUSE,
        ROUND
    }

    /**
     * The policy of the settings as written; a setting that is absent is the usual one. One that cannot be read is an error in the findings
     * and the usual one too, though what was meant may be stricter: whoever shows figures shows none then.
     */
    public static DisclosurePolicy of(Map<String, String> settings, SourcePosition position, Findings findings) {
        settings.keySet().stream()
                .filter(key -> !SETTINGS.contains(key))
                .sorted()
                .map(key -> Finding.error(
                        "partnership.disclosure-unknown",
                        position,
                        key,
                        String.join(", ", SETTINGS.stream().sorted().toList())))
                .forEach(findings::add);
        Reader reader = new Reader(settings, position, findings);
        return new DisclosurePolicy(
                reader.whole("minimum_contributors", 3, 1000, USUAL.contributors),
                reader.whole("dominators", 1, 10, USUAL.dominators),
                reader.share("dominance", USUAL.dominance),
                reader.share("protection", USUAL.protection),
                reader.whole("colluding", 1, 5, USUAL.colluding),
                reader.overlap(),
                reader.whole("digits", 1, 6, USUAL.digits));
    }

    private record Reader(Map<String, String> settings, SourcePosition position, Findings findings) {
        int whole(String key, int least, int most, int usual) {
            return number(key)
                    .filter(value -> within(key, value, BigDecimal.valueOf(least), BigDecimal.valueOf(most)))
                    .filter(value -> isWhole(key, value, least + " ... " + most))
                    .map(BigDecimal::intValueExact)
                    .orElse(usual);
        }

        BigDecimal share(String key, BigDecimal usual) {
            return number(key)
                    .filter(value -> within(key, value, BigDecimal.ZERO, BigDecimal.ONE))
                    .orElse(usual);
        }

        Overlap overlap() {
            String text = settings.getOrDefault("overlap", "refuse");
            return switch (text) {
                case "refuse" -> Overlap.REFUSE;
                case "round" -> Overlap.ROUND;
                default -> {
                    wrong("overlap", text, "refuse, round");
                    yield USUAL.overlap;
                }
            };
        }

        private Optional<BigDecimal> number(String key) {
            String text = settings.get(key);
            if (text == null) {
                return Optional.empty();
            }
            Optional<BigDecimal> number = NumberStyle.PLAIN_POINT.parse(text);
            if (number.isEmpty()) {
                wrong(key, text, "0.15, 5");
            }
            return number;
        }

        private boolean within(String key, BigDecimal value, BigDecimal least, BigDecimal most) {
            boolean inside = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
            if (!inside) {
                wrong(key, value.toPlainString(), least + " ... " + most);
            }
            return inside;
        }

        private boolean isWhole(String key, BigDecimal value, String allowed) {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            if (!whole) {
                wrong(key, value.toPlainString(), allowed);
            }
            return whole;
        }

        private void wrong(String key, String text, String allowed) {
            findings.add(Finding.error("partnership.disclosure-bad-value", position, key, text, allowed));
        }
    }
}
