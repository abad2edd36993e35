package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How much a word of a name tells, from how many facilities bear it, and how alike two names are.
 *
 * <p>A word in n of N names weighs ln(1 + N/n) (inverse document frequency). Two words count as one where they are equal
 * or their Jaro-Winkler similarity (M. A. Jaro 1989, W. E. Winkler 1990) is at least 0.92 and they have four letters or
 * more. With a and b the weights of all words and c_a, c_b of those found in the other name, the likeness is the mean of
 * the shares (c_a + c_b)/(a + b) and min(1, max(c_a, c_b)/min(a, b)), in the manner of the soft TF-IDF of W. W. Cohen, P.
 * Ravikumar, S. E. Fienberg (2003). It is symmetric, 0 for nothing in common and 1 for the same words.
 */
final class WordWeights {
    private static final double SAME_WORD = 0.92;
    private static final int SHORTEST = 4;
    /** Names that are the same but for blanks and hyphens, or for a letter. */
    private static final double ONE_PIECE = 0.97;

    private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();

    private final Map<String, Double> weights = new HashMap<>();
    private final double rarest;

    /** Counts each word once for each list. */
    WordWeights(Collection<? extends Collection<String>> wordsOfFacilities) {
        double count = Math.max(1, wordsOfFacilities.size());
        Map<String, Integer> facilities = new HashMap<>();
        wordsOfFacilities.forEach(
                words -> words.stream().distinct().forEach(word -> facilities.merge(word, 1, Integer::sum)));
        facilities.forEach((word, bearers) -> weights.put(word, Math.log1p(count / bearers)));
        rarest = Math.log1p(count);
    }

    double weight(String word) {
        return weights.getOrDefault(word, rarest);
    }

    /** Between 0 and 1. */
    double likeness(NameWords left, NameWords right) {
        if (left.words().equals(right.words()) || left.joined().equals(right.joined())) {
            return 1;
        }
        double a = sum(left.words());
        double b = sum(right.words());
        double commonOfLeft = common(left.words(), right.words());
        double commonOfRight = common(right.words(), left.words());
        double share = (commonOfLeft + commonOfRight) / (a + b);
        double covered = Math.min(1, Math.max(commonOfLeft, commonOfRight) / Math.min(a, b));
        double byWords = Math.min(0.99, (share + covered) / 2);
        return byWords < 0.85 && isOnePiece(left.joined(), right.joined()) ? 0.85 : byWords;
    }

    private double sum(List<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    private double common(List<String> words, List<String> others) {
        double sum = 0;
        for (String word : words) {
            if (isIn(word, others)) {
                sum += weight(word);
            }
        }
        return sum;
    }

    private static boolean isIn(String word, List<String> others) {
        if (others.contains(word)) {
            return true;
        }
        for (String other : others) {
            if (isSameWord(word, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameWord(String left, String right) {
        return Math.min(left.length(), right.length()) >= SHORTEST
                && left.charAt(0) == right.charAt(0)
                && jaroWinkler(left, right) >= SAME_WORD;
    }

    private static boolean isOnePiece(String left, String right) {
        return Math.min(left.length(), right.length()) > 2 * SHORTEST
                && left.charAt(0) == right.charAt(0)
                && jaroWinkler(left, right) >= ONE_PIECE;
    }

    /** Always with the smaller text first, for the search for common letters is greedy. */
    static double jaroWinkler(String left, String right) {
        return left.compareTo(right) <= 0 ? WORDS.apply(left, right) : WORDS.apply(right, left);
    }
}
