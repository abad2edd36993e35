package org.vereda.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeSet;
import org.vereda.app.flow.RegisterRun;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.report.words.Messages;
import org.vereda.sources.registers.RegisterFiles;

/** What register files hold, as text: each file, and the automotive part of each register and year. */
final class RegisterText {
    private static final int SUBSTANCES = 12;

    private final Messages messages;
    private final PrintStream out;

    RegisterText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(RegisterRun run) {
        run.files().forEach(this::print);
        TreeSet<Register> registers = new TreeSet<>();
        run.files().forEach(file -> registers.add(file.register()));
        for (Register register : registers) {
            TreeSet<Integer> years = new TreeSet<>();
            run.files().stream()
                    .filter(file -> file.register() == register)
                    .forEach(file -> years.addAll(file.years()));
            years.forEach(year -> print(register, year, run.automotive().of(register, year)));
        }
    }

    private void print(RegisterFiles.ReadFile file) {
        out.println(messages.text(
                "app.registers-file",
                file.name(),
                file.register().name(),
                file.years().toString(),
                String.valueOf(file.facilities()),
                String.valueOf(file.reports())));
    }

    private void print(Register register, int year, ReleaseTable automotive) {
        out.println();
        out.println(messages.text(
                "app.registers-automotive",
                register.name(),
                Integer.toString(year),
                String.valueOf(automotive.facilities().size()),
                String.valueOf(automotive.reports().size()),
                String.valueOf(automotive.reportingFacilities())));
        stated("app.registers-releases", automotive.statedReleases(Units.POUND));
        stated("app.registers-waste", automotive.statedProductionWaste(Units.POUND));
        out.println(messages.text("app.registers-columns"));
        automotive.bySubstance().stream().limit(SUBSTANCES).forEach(this::print);
    }

    /** Only where the register's rows state such a total. */
    private void stated(String key, Quantity total) {
        if (!total.isZero()) {
            out.println(messages.text(key, number(total), total.unit().symbol()));
        }
    }

    private void print(ReleaseTable.Line line) {
        out.printf(
                locale(),
                "  %-36.36s %20s %20s %4d%n",
                line.name(),
                number(line.in(Medium::isAir)),
                number(line.total()),
                line.facilities());
    }

    private String number(Quantity quantity) {
        return String.format(locale(), "%,.3f", quantity.amount());
    }

    private Locale locale() {
        return messages.language().locale();
    }
}
