package org.vereda.sources.registers.american;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vereda.inventory.IndustryCode;

/** The vintage of industry codes, which no file of the United States states. */
final class AmericanIndustry {
    private static final Pattern CODE = Pattern.compile("\\d{2,6}");

    private AmericanIndustry() {}

    /**
     * The code in its vintage, nothing where it is none. TRI takes up NAICS 2012 with reporting year 2013, 2017 with 2017 and
     * 2022 with 2022: the files show 336111 and 336112 up to 2021 and 336110, which no earlier vintage has, from 2022. GHGRP
     * is taken to do the same.
     */
    static Optional<IndustryCode> of(String digits, int year) {
        return CODE.matcher(digits).matches()
                ? Optional.of(new IndustryCode(digits, vintage(digits, year)))
                : Optional.empty();
    }

    private static int vintage(String code, int year) {
        if (code.equals("336110")) {
            return 2022;
        }
        boolean older = code.equals("336111") || code.equals("336112");
        if (year >= 2022 && !older) {
            return 2022;
        }
        return year >= 2017 ? 2017 : year >= 2013 ? 2012 : 2007;
    }
}
