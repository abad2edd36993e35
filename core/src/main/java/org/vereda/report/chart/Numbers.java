package org.vereda.report.chart;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import org.vereda.quantity.Money;

/** Numbers, money, shares and dates in the written forms of a language. */
public final class Numbers {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final ULocale locale;
    private final LocalizedNumberFormatter plain;

    public Numbers(Locale language) {
        this.locale = ULocale.forLocale(language);
        this.plain = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_UP);
    }

    /** With that many decimals; a number of which less than two digits would be left keeps two. */
    public String fixed(BigDecimal number, int decimals) {
        if (number.signum() == 0) {
            return "0";
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean vanishes = !whole && number.abs().compareTo(BigDecimal.ONE.movePointLeft(decimals - 1)) < 0;
        Precision precision = vanishes ? Precision.fixedSignificantDigits(2) : Precision.fixedFraction(decimals);
        return signed(plain.precision(precision).format(number).toString());
    }

    /** With so many decimals that three digits count, none from 100 on. */
    public String rounded(BigDecimal number) {
        return fixed(number, decimals(number));
    }

    /** As {@link #rounded}, but whole numbers whole: {@code 1 item} is no measurement to three digits. */
    public String amount(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? fixed(number, 0) : rounded(number);
    }

    /** To three digits, without decimals: for headlines, whose further digits nobody knows. */
    public String headline(BigDecimal number) {
        return fixed(number.round(new MathContext(3, RoundingMode.HALF_UP)), decimals(number));
    }

    /** A share 0 to 1 as a percentage. */
    public String percent(BigDecimal share, int decimals) {
        return signed(plain.unit(MeasureUnit.PERCENT)
                .scale(com.ibm.icu.number.Scale.powerOfTen(2))
                .precision(Precision.fixedFraction(decimals))
                .format(share)
                .toString());
    }

    /** Whole units of money with the currency's code. */
    public String money(Money money) {
        return money(money.amount(), money.currency().name(), 0);
    }

    public String money(BigDecimal amount, String currency, int decimals) {
        return signed(plain.unit(Currency.getInstance(currency))
                .unitWidth(UnitWidth.ISO_CODE)
                .precision(Precision.fixedFraction(decimals))
                .format(amount)
                .toString());
    }

    /** Short, for axes and labels: 1.2M, 1,2 M. */
    public String compact(BigDecimal number) {
        return signed(plain.notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(3))
                .format(number)
                .toString());
    }

    public String date(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Decimals under which the largest number of a column shows three digits. */
    public static int decimals(Collection<BigDecimal> column) {
        return decimals(
                column.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
    }

    public static BigDecimal tonnes(BigDecimal kilograms) {
        return kilograms.divide(THOUSAND, MathContext.DECIMAL128);
    }

    private static int decimals(BigDecimal number) {
        int digitsBefore = number.signum() == 0 ? 3 : number.precision() - number.scale();
        return Math.clamp(3L - digitsBefore, 0, 4);
    }

    private static String signed(String text) {
        return text.replace('-', '\u2212');
    }
}
