package org.vereda.endoflife.materials;

import org.vereda.quantity.SourcePosition;

/**
 * What a vehicle of a type, a powertrain and a model year is made of.
 *
 * @param type the type of the vehicle, for example {@code car}
 * @param powertrain for example {@code ice} or {@code bev}
 * @param cohort the model year
 * @param composition the masses of one vehicle
 * @param source who says so
 * @param position where it was read
 */
public record CohortComposition(
        String type, String powertrain, int cohort, Composition composition, String source, SourcePosition position) {}
