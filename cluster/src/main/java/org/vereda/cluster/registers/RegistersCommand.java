package org.vereda.cluster.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.vereda.cluster.JobCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Many files of registers read into tables at once. */
@Command(
        name = "registers",
        description = {
            "Read original files of registers into tables of releases, facilities, transfers, reductions and totals, a file at"
                    + " a time on every core.",
            "Where two files hold the same form, the one that is named first counts."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RegistersCommand extends JobCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Original files of any register and year.")
    List<String> files = new ArrayList<>();

    @Override
    protected List<String> inputs() {
        return files;
    }

    @Override
    protected String options() {
        return "";
    }

    @Override
    protected long compute(SparkSession spark, String folder) {
        return new RegisterRun(files, format()).onSpark(spark, folder);
    }

    @Override
    protected long computePlainly(Path folder) {
        return new RegisterRun(files, format()).plainly(folder);
    }
}
