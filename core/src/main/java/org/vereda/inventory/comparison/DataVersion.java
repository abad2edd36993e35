package org.vereda.inventory.comparison;

import java.util.List;

/**
 * The data that an answer rests on, so that the question can be asked again.
 *
 * @param id a short name of the state of the data, the beginning of the checksum
 * @param checksum SHA-256 over the checksums of all files and the reference packs used, as hexadecimal digits
 * @param files the files in the order of their names
 */
public record DataVersion(String id, String checksum, List<DataFile> files) {
    public DataVersion {
        files = List.copyOf(files);
    }

    /**
     * A file that was read.
     *
     * @param name its name without folders
     * @param checksum SHA-256 of its bytes, as hexadecimal digits
     * @param synthetic true where the file says that its rows are made up
     */
    public record DataFile(String name, String checksum, boolean synthetic) {}
}
