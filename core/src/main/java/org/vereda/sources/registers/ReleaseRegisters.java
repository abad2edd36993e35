package org.vereda.sources.registers;

import java.util.List;
import org.vereda.sources.registers.american.GasNames;

/** The registers that can be read. */
public final class ReleaseRegisters {
    private static final List<ReleaseRegister> ALL = List.of(
            new TriBasicRegister(),
            new TriPlusRegister(),
            new RetcRegister(),
            new NpriRegister(),
            new CanadianGasRegister(),
            new AmericanGasRegister(GasNames.NONE));

    private ReleaseRegisters() {}

    public static List<ReleaseRegister> all() {
        return ALL;
    }
}
