package org.vereda.app.fleet;

import java.util.Optional;
import org.vereda.endoflife.returns.SecondUseForecast;
import org.vereda.endoflife.returns.TireForecast;

/**
 * What is followed beside vehicles and the batteries that come out of them.
 *
 * @param tires the tires, where their number and law were stated
 * @param batteries the second use of batteries, where one was stated
 */
public record FleetReturns(Optional<TireForecast> tires, Optional<SecondUseForecast> batteries) {}
