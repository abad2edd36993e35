package org.vereda.inventory.comparison.beside;

import org.vereda.inventory.comparison.Aspect;

/** A table whose rows are counted and summed in groups. */
public enum BesideTable {
    /** What facilities sent to receivers; the amounts are those of the releases, seen by receiver. */
    TRANSFERS {
        @Override
        public boolean has(GroupKey key) {
            return switch (key) {
                case GroupKey.Shared shared -> true;
                case GroupKey.Own own -> own == GroupKey.Own.RECEIVER;
            };
        }
    },
    /** What facilities did to reduce a substance at its source. */
    REDUCTIONS {
        @Override
        public boolean has(GroupKey key) {
            return switch (key) {
                case GroupKey.Shared(Aspect aspect) ->
                    switch (aspect) {
                        case MEDIUM, DESTINATION, RECEIVER_COUNTRY -> false;
                        case REGISTER, COUNTRY, SUBDIVISION, FACILITY, PARENT, INDUSTRY, SUBSTANCE, YEAR, TIER -> true;
                    };
                case GroupKey.Own own -> own != GroupKey.Own.RECEIVER;
            };
        }
    };

    /** True where its rows have a value for the key. */
    public abstract boolean has(GroupKey key);
}
