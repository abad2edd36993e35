package org.vereda.report.words;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.Repository;

/** A message file of one room in one language, read line by line so that a key written twice shows. */
record MessageFile(String room, Language language, List<String> writtenKeys, Map<String, String> texts) {
    static Path folder() {
        return Repository.root().resolve("core/src/main/resources/org/vereda/messages");
    }

    static List<String> rooms() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_[a-z]+\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static MessageFile read(String room, Language language) {
        Path file = folder().resolve(room + "_" + language.code() + ".properties");
        try {
            return of(room, language, Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageFile of(String room, Language language, List<String> lines) {
        List<String> keys = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                String key = line.substring(0, equals).strip();
                keys.add(key);
                texts.put(key, line.substring(equals + 1).strip());
            }
        }
        return new MessageFile(room, language, keys, texts);
    }

    /** The placeholders of a text, sorted: number and kind. */
    static List<String> placeholders(String text) {
        MessagePattern pattern = Messages.pattern(text);
        List<String> found = new ArrayList<>();
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_START) {
                ArgType type = pattern.getPart(part).getArgType();
                found.add(pattern.getPart(part + 1).getValue() + " " + type);
            }
        }
        return found.stream().distinct().sorted().toList();
    }
}
