package org.vereda.roadmap.columns;

/**
 * One path for each end use of a bunch, with what they add up to: what the relaxation mixes.
 *
 * @param cost the sum of their costs
 * @param sums what they add up to in each row of the part
 * @param paths the start of each option of each end use, one after the other; -1 for never
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
record Draft(double cost, double[] sums, short[] paths) {}
