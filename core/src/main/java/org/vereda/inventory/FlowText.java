package org.vereda.inventory;

import java.util.Optional;

/** Reads the text form of a flow. */
final class FlowText {
    private FlowText() {}

    static Optional<Flow> read(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? EnergyCarrier.find(text).map(Flow.Energy::new)
                : ofFamily(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Optional<Flow> ofFamily(String family, String detail) {
        if (detail.isBlank()) {
            return Optional.empty();
        }
        return switch (family) {
            case "water" -> WaterFlow.find(detail).map(Flow.Water::new);
            case "waste" -> waste(detail);
            case "voc" -> SolventStream.find(detail).map(Flow.Solvent::new);
            case "refrigerant" -> Optional.of(new Flow.Refrigerant(detail));
            case "freight" -> FreightMode.find(detail).map(Flow.Freight::new);
            case "material" -> Optional.of(new Flow.Material(detail));
            case "purchase" -> detail.matches("\\d{6}") ? Optional.of(new Flow.Purchase(detail)) : Optional.empty();
            case "emission" -> Optional.of(new Flow.Emission(detail));
            default -> Optional.empty();
        };
    }

    private static Optional<Flow> waste(String detail) {
        String[] parts = detail.split(":", -1);
        boolean known = parts.length == 2 && (parts[0].equals("hazardous") || parts[0].equals("other"));
        return known
                ? WasteRoute.find(parts[1]).map(route -> new Flow.Waste(parts[0].equals("hazardous"), route))
                : Optional.empty();
    }
}
