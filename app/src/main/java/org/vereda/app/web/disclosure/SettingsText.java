package org.vereda.app.web.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * The text of {@code partnership.yaml}, of which only the block of the disclosure policy is written anew; comments and order of the rest stay.
 *
 * @param text the file
 */
record SettingsText(String text) {
    private static final String KEY = "disclosure";
    private static final String HEAD = "^" + KEY + "\\s*:.*";

    /**
     * What the file says.
     *
     * @throws InvalidInput where it cannot be read
     */
    PartnershipSettings read() {
        try {
            Path folder = Files.createTempDirectory("vereda-settings");
            Path file = folder.resolve(PartnershipSettings.FILE);
            try {
                Files.writeString(file, text);
                return PartnershipSettings.read(folder, new Findings());
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same file with another policy.
     *
     * @param policy the settings as they are written
     * @throws InvalidInput where the file is written in a way that cannot be changed without changing more
     */
    SettingsText with(Map<String, String> policy) {
        List<String> lines = new ArrayList<>();
        boolean isInside = false;
        for (String line : text.lines().toList()) {
            boolean isHead = line.matches(HEAD);
            isInside = isHead || (isInside && isOfBlock(line));
            if (!isInside) {
                lines.add(line);
            }
        }
        lines.add(KEY + ":");
        sorted(policy).forEach((key, value) -> lines.add("  " + key + ": " + value));
        SettingsText changed = new SettingsText(String.join("\n", lines) + "\n");
        requireSameButPolicy(changed, policy);
        return changed;
    }

    private static SortedMap<String, String> sorted(Map<String, String> policy) {
        return new TreeMap<>(policy);
    }

    /** Lines of a block begin further right; a line without words belongs to what comes after it. */
    private static boolean isOfBlock(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private void requireSameButPolicy(SettingsText changed, Map<String, String> policy) {
        boolean isSame;
        try {
            isSame = changed.read().equals(with(read(), policy));
        } catch (InvalidInput unreadable) {
            isSame = false;
        }
        if (!isSame) {
            throw InvalidInput.of(
                    Finding.error("policy.cannot-write", SourcePosition.ofFile(PartnershipSettings.FILE)));
        }
    }

    private static PartnershipSettings with(PartnershipSettings one, Map<String, String> policy) {
        return new PartnershipSettings(
                one.name(),
                one.baseYear(),
                one.priceYear(),
                one.currency(),
                one.numberStyle(),
                one.language(),
                one.gwp(),
                one.allocation(),
                one.electricity(),
                one.plan(),
                one.impactMethod(),
                policy,
                one.review(),
                one.packs(),
                one.files(),
                one.position());
    }
}
