package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * End uses that are priced together and follow each other in a part: one by itself, or all of a facility that pays once before
 * anything starts there, the end use that stands for that payment last.
 *
 * @param first the place of the first one
 * @param end the place after the last one
 * @param pays true where the last one stands for what the facility pays once
 */
public record Premises(int first, int end, boolean pays) {

    /** The place of the end use that stands for what the facility pays once. */
    int payment() {
        return end - 1;
    }

    boolean contains(int g) {
        return first <= g && g < end;
    }

    /** End uses in the order of their first one, those that are priced together next to each other. */
    static List<OptionGroup> inOrder(List<OptionGroup> groups) {
        Set<String> paying = new HashSet<>();
        groups.stream()
                .filter(OptionGroup::isPayment)
                .forEach(group -> paying.add(group.endUse().facility()));
        Map<String, List<OptionGroup>> together = new LinkedHashMap<>();
        for (OptionGroup group : groups) {
            String facility = group.endUse().facility();
            String key = paying.contains(facility)
                    ? "facility " + facility
                    : "end use " + group.endUse().id();
            together.computeIfAbsent(key, any -> new ArrayList<>()).add(group);
        }
        List<OptionGroup> ordered = new ArrayList<>();
        for (List<OptionGroup> own : together.values()) {
            own.stream().filter(group -> !group.isPayment()).forEach(ordered::add);
            own.stream().filter(OptionGroup::isPayment).forEach(ordered::add);
        }
        return ordered;
    }

    /** The premises of end uses that stand in order. */
    static List<Premises> of(List<OptionGroup> ordered) {
        Map<String, Integer> payments = new LinkedHashMap<>();
        for (int g = 0; g < ordered.size(); g++) {
            if (ordered.get(g).isPayment()) {
                payments.put(ordered.get(g).endUse().facility(), g);
            }
        }
        List<Premises> found = new ArrayList<>();
        int first = 0;
        while (first < ordered.size()) {
            Integer payment = payments.get(ordered.get(first).endUse().facility());
            found.add(new Premises(first, payment == null ? first + 1 : payment + 1, payment != null));
            first = found.getLast().end;
        }
        return found;
    }
}
