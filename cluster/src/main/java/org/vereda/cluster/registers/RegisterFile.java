package org.vereda.cluster.registers;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.vereda.cluster.LocalCopy;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.registers.ReleaseRegister;

/**
 * A file of a register as a piece of work for any process: it is fetched, and read by the reader of the core.
 *
 * @param number its place in the order in which files were given
 * @param address where it lies
 */
record RegisterFile(int number, String address) implements Serializable {
    /** Whether it explains numbers that other files of its register use. */
    boolean explains() {
        try (LocalCopy copy = LocalCopy.of(address, fileSystems())) {
            return RegisterFiles.numbersOf(copy.path())
                    .filter(ReleaseRegister.Numbers.EXPLAINED::equals)
                    .isPresent();
        }
    }

    /**
     * Its rows, read as they are asked for.
     *
     * @param explaining the files that explain numbers of others
     */
    Iterator<RegisterRow> rows(List<String> explaining) {
        return new PushedRows(to -> read(explaining, to));
    }

    private void read(List<String> explaining, Consumer<RegisterRow> to) {
        RegisterRows rows = new RegisterRows(number, to);
        Findings findings = new Findings();
        try (LocalCopy copy = LocalCopy.of(address, fileSystems());
                LocalCopy.LocalCopies beside = LocalCopy.all(needed(copy.path(), explaining), fileSystems())) {
            RegisterFiles.read(copy.path(), beside.paths(), rows, findings);
        } catch (InvalidInput broken) {
            findings.addAll(broken.findings());
        }
        findings.sorted().forEach(rows::finding);
    }

    private static List<String> needed(Path path, List<String> explaining) {
        boolean uses = RegisterFiles.numbersOf(path)
                .filter(ReleaseRegister.Numbers.USED::equals)
                .isPresent();
        return uses ? explaining : List.of();
    }

    private static Configuration fileSystems() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }
}
