package org.vereda.report.content;

/**
 * A source of the figures.
 *
 * @param name the pack, table or document with its version
 * @param what what it gave
 * @param publisher who published it
 * @param year the year of its data, empty where mixed
 * @param licence under which it may be passed on
 * @param checksum its checksum, empty for none
 */
public record SourceLine(String name, String what, String publisher, String year, String licence, String checksum) {}
