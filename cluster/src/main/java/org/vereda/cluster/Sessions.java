package org.vereda.cluster;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.vereda.footprint.bill.Bill;

/** Opens sessions of Spark; other processes get what they need of this program on the way. */
public final class Sessions {
    /** A class of each library that work on other machines needs besides Spark itself. */
    private static final List<Class<?>> NEEDED = List.of(ClusterCommand.class, Bill.class, CsvReader.class);

    private static final String EXECUTOR_PATH = "spark.executor.extraClassPath";
    private static final String THIS_MACHINE = "127.0.0.1";

    private Sessions() {}

    /**
     * Opens a session.
     *
     * @param settings of Spark, which come before those of this program
     */
    public static SparkSession open(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("vereda cluster")
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC");
        if (master.startsWith("local") || master.contains(THIS_MACHINE)) {
            builder.config("spark.driver.host", THIS_MACHINE).config("spark.driver.bindAddress", THIS_MACHINE);
        }
        if (!master.startsWith("local") && !settings.containsKey(EXECUTOR_PATH)) {
            builder.config("spark.jars", jars());
        }
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    private static String jars() {
        return NEEDED.stream()
                .map(Sessions::place)
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }

    private static Path place(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
