package org.vereda.app.verification;

/**
 * A row of a table as a statement binds it.
 *
 * @param line the line where it begins
 * @param hash SHA-256 of its cells
 * @param name its first cell; empty where only the hash is known
 */
record SealedRow(int line, String hash, String name) {}
