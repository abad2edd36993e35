package org.vereda.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.inventory.comparison.DataVersion;

/**
 * The state of the data: SHA-256 over the sorted checksums of the files and the sorted labels of the reference packs, each on
 * a line of its own. The order of imports and the day do not matter.
 */
final class StoreVersion {
    /** So many digits tell states apart. */
    private static final int SHORT = 12;

    private StoreVersion() {}

    static DataVersion of(List<StoredFile> files, List<String> packs) {
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        files.stream().map(StoredFile::checksum).sorted(),
                        packs.stream().sorted())
                .forEach(lines::add);
        String checksum = digest(String.join("\n", lines));
        return new DataVersion(
                checksum.substring(0, SHORT),
                checksum,
                files.stream()
                        .map(file -> new DataVersion.DataFile(file.name(), file.checksum(), file.synthetic()))
                        .toList());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
