package org.vereda.roadmap.columns;

/**
 * A year of a path: which bundle worked before, which works in it, and what was started for that.
 *
 * @param year the year
 * @param from the bundle that worked before
 * @param to the bundle that works in the year
 * @param starts for each option the year of its start where it begins to work in this year, else -1
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
record Arc(int year, int from, int to, int[] starts) {}
