package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one life cycle stage as a profile reports them, kg CO2e per declared unit.
 *
 * <p>{@code excluding = fossil + land use change + land management emissions + land management removals + biogenic non-CO2}
 * {@code (+ aircraft where the profile has it as an item of its own) (+ capture + technological removals where it counts them)};
 * {@code including = excluding + biogenic uptake}. Sources: PACT openapi 3.0.4, pcfExcludingBiogenicUptake; Catena-X aspect
 * model, T1 = A+C+D+E+F+G+H and T2 without D. A profile without an aircraft item has it inside the fossil emissions.
 *
 * @param profile whose rules they follow
 * @param fossil fossil emissions, those of land management and of undivided sources included
 * @param fossilLandManagement of these, from land management
 * @param aircraft from aircraft; of the fossil ones where {@link MethodProfile#aircraftIsAnItem()} is false
 * @param landUseChange from land-use change
 * @param landManagementEmissions biogenic carbon dioxide from land management
 * @param landManagementRemovals not above zero
 * @param biogenicNonCo2 biogenic methane
 * @param biogenicUptake uptake less what was given back before the gate, not above zero
 * @param capture not above zero
 * @param technologicalRemovals not above zero
 * @param undivided of the fossil ones, from sources that do not tell their components apart
 */
public record StageFigures(
        MethodProfile profile,
        BigDecimal fossil,
        BigDecimal fossilLandManagement,
        BigDecimal aircraft,
        BigDecimal landUseChange,
        BigDecimal landManagementEmissions,
        BigDecimal landManagementRemovals,
        BigDecimal biogenicNonCo2,
        BigDecimal biogenicUptake,
        BigDecimal capture,
        BigDecimal technologicalRemovals,
        BigDecimal undivided) {

    static StageFigures of(MethodProfile profile, Collection<FootprintPart> parts) {
        Map<GhgComponent, BigDecimal> sums = new EnumMap<>(GhgComponent.class);
        parts.forEach(
                part -> part.kilograms().forEach((component, mass) -> sums.merge(component, mass, BigDecimal::add)));
        BigDecimal landManagement = sum(sums, GhgComponent.FOSSIL_LAND_MANAGEMENT);
        BigDecimal aircraft = sum(sums, GhgComponent.AIRCRAFT);
        BigDecimal undivided = sum(sums, GhgComponent.UNDIVIDED);
        BigDecimal fossil = sum(sums, GhgComponent.FOSSIL).add(landManagement).add(undivided);
        return new StageFigures(
                profile,
                profile.aircraftIsAnItem() ? fossil : fossil.add(aircraft),
                landManagement,
                aircraft,
                sum(sums, GhgComponent.LAND_USE_CHANGE),
                sum(sums, GhgComponent.LAND_MANAGEMENT_EMISSION),
                sum(sums, GhgComponent.LAND_MANAGEMENT_REMOVAL),
                sum(sums, GhgComponent.BIOGENIC_NON_CO2),
                sum(sums, GhgComponent.BIOGENIC_UPTAKE).add(sum(sums, GhgComponent.BIOGENIC_EMISSION)),
                sum(sums, GhgComponent.CAPTURE),
                sum(sums, GhgComponent.TECHNOLOGICAL_REMOVAL),
                undivided);
    }

    private static BigDecimal sum(Map<GhgComponent, BigDecimal> sums, GhgComponent component) {
        return sums.getOrDefault(component, BigDecimal.ZERO);
    }

    /** The total without the uptake of biomass (0/0 approach; Catena-X T2). */
    public BigDecimal excludingUptake() {
        BigDecimal sum = fossil.add(landUseChange)
                .add(landManagementEmissions)
                .add(landManagementRemovals)
                .add(biogenicNonCo2);
        BigDecimal flown = profile.aircraftIsAnItem() ? sum.add(aircraft) : sum;
        return profile.countsCapture() ? flown.add(capture).add(technologicalRemovals) : flown;
    }

    /** The total with the uptake of biomass (-1/+1 approach; Catena-X T1). */
    public BigDecimal includingUptake() {
        return excludingUptake().add(biogenicUptake);
    }

    /** The total that the profile puts first. */
    public BigDecimal headline() {
        return profile.leadsWithUptake() ? includingUptake() : excludingUptake();
    }

    /** The same with every item rounded half to even; the totals are those of the rounded items, so that they still add up. */
    public StageFigures rounded(int decimals) {
        return new StageFigures(
                profile,
                round(fossil, decimals),
                round(fossilLandManagement, decimals),
                round(aircraft, decimals),
                round(landUseChange, decimals),
                round(landManagementEmissions, decimals),
                round(landManagementRemovals, decimals),
                round(biogenicNonCo2, decimals),
                round(biogenicUptake, decimals),
                round(capture, decimals),
                round(technologicalRemovals, decimals),
                round(undivided, decimals));
    }

    private static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
