package org.vereda.cluster.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.registers.ReleaseRegister;

/**
 * Writes what a register file holds as rows of texts.
 *
 * @param file the number of the file
 * @param to who takes the rows
 */
record RegisterRows(int file, Consumer<RegisterRow> to) implements ReleaseRegister.Visitor {
    @Override
    public void facility(RegisterFacility facility) {
        row(
                RegisterTable.FACILITIES,
                "",
                facility.position(),
                facility.register(),
                facility.year(),
                facility.id(),
                facility.name(),
                facility.parent(),
                facility.subdivision().map(place -> place.code()),
                facility.city(),
                facility.coordinates().map(place -> place.latitude()),
                facility.coordinates().map(place -> place.longitude()),
                facility.industry().map(code -> code.digits()));
    }

    @Override
    public void report(RegisterReport report) {
        if (report.releases().isEmpty()) {
            release(report, "", "", "", "", report.position());
        }
        for (Release release : report.releases()) {
            Quantity amount = release.claim().value();
            release(
                    report,
                    release.medium().name(),
                    amount.amount().toPlainString(),
                    amount.unit().symbol(),
                    kilograms(amount),
                    release.claim().position());
        }
    }

    private void release(
            RegisterReport report,
            String medium,
            String amount,
            String unit,
            String kilograms,
            SourcePosition position) {
        row(
                RegisterTable.RELEASES,
                report.document(),
                position,
                report.register(),
                report.year(),
                report.facility(),
                report.substance(),
                report.substanceName(),
                report.state(),
                report.industry().map(code -> code.digits()),
                medium,
                amount,
                unit,
                kilograms,
                report.document());
    }

    private static String kilograms(Quantity amount) {
        return amount.unit().isComparableWith(Units.KILOGRAM)
                ? amount.to(Units.KILOGRAM).amount().toPlainString()
                : "";
    }

    @Override
    public void transfer(OffSiteTransfer transfer) {
        Quantity amount = transfer.claim().value();
        OffSiteTransfer.Receiver receiver = transfer.receiver();
        row(
                RegisterTable.TRANSFERS,
                transfer.claim().document(),
                transfer.claim().position(),
                transfer.register(),
                transfer.year(),
                transfer.facility(),
                transfer.substance(),
                transfer.medium(),
                receiver.id(),
                receiver.name(),
                receiver.country().map(Enum::name).orElse(receiver.countryText()),
                amount.amount(),
                amount.unit().symbol(),
                kilograms(amount),
                transfer.claim().document());
    }

    @Override
    public void reduction(SourceReduction reduction) {
        Register register = reduction.register();
        row(
                RegisterTable.REDUCTIONS,
                register + " " + reduction.year() + " " + reduction.facility() + " " + reduction.substance(),
                reduction.position(),
                register,
                reduction.year(),
                reduction.facility(),
                reduction.substance(),
                reduction.code(),
                reduction.activity(),
                String.join(" ", reduction.methods()),
                reduction.estimatedReduction());
    }

    void finding(Finding finding) {
        SourcePosition position = finding.position();
        List<String> values = List.of(
                finding.severity().name(),
                finding.code(),
                position.file(),
                Integer.toString(position.line()),
                Integer.toString(position.column()),
                String.join("\t", finding.arguments()));
        to.accept(new RegisterRow(RegisterTable.FINDINGS, file, "", values));
    }

    private void row(RegisterTable table, String form, SourcePosition position, Object... cells) {
        List<String> values = new ArrayList<>();
        Arrays.stream(cells).map(RegisterRows::text).forEach(values::add);
        values.add(position.file());
        values.add(Integer.toString(position.line()));
        to.accept(new RegisterRow(table, file, form, values));
    }

    private static String text(Object cell) {
        return switch (cell) {
            case BigDecimal exact -> exact.toPlainString();
            case Enum<?> constant -> constant.name();
            case Optional<?> maybe -> maybe.map(String::valueOf).orElse("");
            default -> cell.toString();
        };
    }
}
