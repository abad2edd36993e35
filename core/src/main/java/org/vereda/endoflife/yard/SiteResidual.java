package org.vereda.endoflife.yard;

import java.util.OptionalDouble;

/**
 * What the weights of a place leave unexplained, before any correction.
 *
 * @param site the place
 * @param in what went in by the weights, in kg
 * @param residual what went in less what came out, in kg; nothing where a stream of the place was not weighed
 * @param deviation the standard deviation that the stated errors of the weights let expect, in kg
 */
public record SiteResidual(String site, double in, OptionalDouble residual, double deviation) {}
