package org.vereda.cluster;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A column of a result.
 *
 * @param name its header
 * @param isNumber whether it holds doubles; else texts
 */
public record Column(String name, boolean isNumber) {
    public static Column text(String name) {
        return new Column(name, false);
    }

    public static Column number(String name) {
        return new Column(name, true);
    }

    public static StructType schema(List<Column> columns) {
        return new StructType(columns.stream()
                .map(column -> new StructField(
                        column.name,
                        column.isNumber ? DataTypes.DoubleType : DataTypes.StringType,
                        true,
                        Metadata.empty()))
                .toArray(StructField[]::new));
    }
}
