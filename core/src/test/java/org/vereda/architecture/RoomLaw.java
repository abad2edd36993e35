package org.vereda.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The law of rooms as ARCHITECTURE.md states it: which room may use which, and which room holds the key to a library. */
record RoomLaw(Map<String, Set<String>> arrows, Map<String, Set<String>> keys) {
    private static final String BLOCK = "```%s\\R(.*?)```";

    static RoomLaw readFrom(String document) {
        return new RoomLaw(block(document, "rooms"), block(document, "keys"));
    }

    Set<String> rooms() {
        return arrows.keySet();
    }

    boolean mayUse(String room, String other) {
        return room.equals(other) || arrows.getOrDefault(room, Set.of()).contains(other);
    }

    /** The arrows that point to a room which is not listed above, and so could close a circle. */
    Set<String> arrowsThatPointDown() {
        Set<String> above = new LinkedHashSet<>();
        Set<String> wrong = new LinkedHashSet<>();
        arrows.forEach((room, used) -> {
            used.stream().filter(other -> !above.contains(other)).forEach(other -> wrong.add(room + " -> " + other));
            above.add(room);
        });
        return wrong;
    }

    private static Map<String, Set<String>> block(String document, String name) {
        Matcher matcher = Pattern.compile(BLOCK.formatted(name), Pattern.DOTALL).matcher(document);
        if (!matcher.find()) {
            throw new IllegalStateException("ARCHITECTURE.md has no block ```" + name);
        }
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        matcher.group(1).lines().filter(line -> line.contains("->")).forEach(line -> {
            String[] sides = line.split("->", -1);
            lines.put(sides[0].strip(), words(sides[1]));
        });
        return lines;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
        words.remove("");
        return words;
    }
}
