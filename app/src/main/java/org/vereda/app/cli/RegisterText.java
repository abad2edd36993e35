package org.vereda.app.cli;

import java.io.PrintStream;
import org.vereda.app.flow.RegisterRun;
import org.vereda.report.Messages;
import org.vereda.sources.registers.RegisterFiles;

/** What register files hold, as text: each file, and the automotive part in numbers. */
final class RegisterText {
    private static final int LINES = 12;

    private final Messages messages;

    RegisterText(Messages messages) {
        this.messages = messages;
    }

    void print(RegisterRun run, PrintStream out) {
        for (RegisterFiles.ReadFile file : run.files()) {
            out.println(messages.text(
                    "app.registers-file",
                    file.name(),
                    file.register().name(),
                    file.years().toString(),
                    String.valueOf(file.facilities()),
                    String.valueOf(file.reports())));
        }
        out.println(messages.text(
                "app.registers-automotive",
                String.valueOf(run.automotive().facilities().size()),
                String.valueOf(run.automotive().reportingFacilities()),
                String.valueOf(run.automotive().reports().size())));
        run.automotive().bySubstance().stream()
                .limit(LINES)
                .forEach(line -> out.printf(
                        "  %-44.44s %,20.3f kg %5d%n", line.name(), line.total().amount(), line.facilities()));
    }
}
