package org.vereda.app.delegations;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a draft was made from.
 *
 * @param program the version of Vereda
 * @param fingerprint the fingerprint of the plan
 * @param inputs SHA-256 of every table and of the settings, by file
 * @param packs SHA-256 of every table of the reference packs
 */
public record DraftVersions(
        String program, String fingerprint, SortedMap<String, String> inputs, SortedMap<String, String> packs) {
    public DraftVersions {
        inputs = new TreeMap<>(inputs);
        packs = new TreeMap<>(packs);
    }
}
