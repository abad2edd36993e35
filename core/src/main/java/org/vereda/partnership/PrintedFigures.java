package org.vereda.partnership;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vereda.inventory.Amount;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Adds printed figures up again and holds them against the ledger; the printed values stay as they are. */
final class PrintedFigures {
    private static final String DATE = "date";
    private static final String PAYBACK = "payback";
    private static final String COMPANIES = "companies";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    // A figure a hundred times that of its neighbors, and within ten times once a thousand is taken off, was mistyped.
    private static final BigDecimal FAR = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = BigDecimal.TEN;

    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();

    PrintedFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Finding> check() {
        for (PublishedTotal row : ledger.published()) {
            checkRow(row);
        }
        return findings.stream().sorted().toList();
    }

    private void checkRow(PublishedTotal row) {
        if (row.metric().equals(DATE)) {
            checkDate(row);
        } else if (row.isTotal()) {
            checkTotal(row);
        } else if (row.amount().isEmpty()) {
            warn("partnership.printed-is-no-number", row, row.what(), row.printed());
        } else {
            checkDecimalComma(row);
            checkAgainstProjects(row);
        }
    }

    private void checkDate(PublishedTotal row) {
        if (!isDate(row.printed())) {
            warn("partnership.printed-is-no-date", row, row.printed());
        }
    }

    private static boolean isDate(String text) {
        Matcher matcher = DAY_FIRST.matcher(text.strip());
        try {
            LocalDate date = matcher.matches()
                    ? LocalDate.of(number(matcher, 3), number(matcher, 2), number(matcher, 1))
                    : LocalDate.parse(text.strip());
            return date.getYear() > 0;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private void checkTotal(PublishedTotal total) {
        if (total.metric().equals(PAYBACK)) {
            checkPayback(total);
            return;
        }
        List<PublishedTotal> parts = parts(total.metric());
        boolean countable = parts.stream().allMatch(part -> part.amount().isPresent());
        if (!parts.isEmpty() && countable) {
            BigDecimal sum = sum(parts);
            total.amount().ifPresentOrElse(printed -> compare(total, printed, sum), () -> checkDigits(total, sum));
        } else if (parts.isEmpty() && total.amount().isPresent()) {
            checkAgainstProjects(total);
        } else {
            warn("partnership.printed-is-no-number", total, total.what(), total.printed());
        }
    }

    private void compare(PublishedTotal total, BigDecimal printed, BigDecimal sum) {
        BigDecimal difference = printed.subtract(sum);
        if (difference.signum() == 0) {
            return;
        }
        BigDecimal ulp = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
        String code = difference.abs().compareTo(ulp) <= 0
                ? "partnership.total-off-by-one"
                : "partnership.total-does-not-add-up";
        warn(code, total, total.what(), total.printed(), plain(sum), plain(difference));
    }

    /** A total that is no number in the style of the table, but the sum of its parts with one digit left out. */
    private void checkDigits(PublishedTotal total, BigDecimal sum) {
        String digits = total.printed().replaceAll("\\D", "");
        String whole = plain(sum);
        boolean oneLost = IntStream.range(0, whole.length())
                .anyMatch(i -> (whole.substring(0, i) + whole.substring(i + 1)).equals(digits));
        String code = oneLost ? "partnership.digit-lost" : "partnership.printed-is-no-number";
        warn(code, total, total.what(), total.printed(), whole);
    }

    /** An ambiguous figure such as 206,161 that per company is a hundred times those of the other cohorts. */
    private void checkDecimalComma(PublishedTotal row) {
        if (!NumberStyle.isAmbiguous(row.printed())) {
            return;
        }
        List<BigDecimal> others = parts(row.metric()).stream()
                .filter(part -> !part.cohort().equals(row.cohort()))
                .flatMap(part -> perCompany(part).stream())
                .sorted()
                .toList();
        Optional<BigDecimal> own = perCompany(row);
        if (others.isEmpty() || own.isEmpty()) {
            return;
        }
        BigDecimal largest = others.getLast();
        BigDecimal smallest = others.getFirst();
        boolean tooLarge = own.get().compareTo(largest.multiply(FAR)) > 0;
        boolean fits = own.get().multiply(NEAR).compareTo(smallest.multiply(THOUSAND)) >= 0;
        if (tooLarge && fits) {
            warn(
                    "partnership.maybe-decimal-comma",
                    row,
                    row.what(),
                    row.printed(),
                    row.unit(),
                    row.printed().replace(',', '.'));
        }
    }

    private Optional<BigDecimal> perCompany(PublishedTotal row) {
        Optional<BigDecimal> companies = ledger.printed(row.cohort(), COMPANIES);
        return row.amount()
                .flatMap(amount -> companies
                        .filter(count -> count.signum() > 0)
                        .map(count -> amount.divide(count, MathContext.DECIMAL128)));
    }

    private void checkAgainstProjects(PublishedTotal row) {
        List<Ledger.Total> totals = row.isTotal()
                ? ledger.totals().stream()
                        .filter(total -> total.cohort().isEmpty())
                        .toList()
                : ledger.totals(row.cohort());
        totals.stream()
                .filter(total -> total.metric().equals(row.metric()))
                .flatMap(total -> inUnitOf(row, total.amount()).stream())
                .findFirst()
                .filter(booked -> row.amount()
                        .filter(printed -> printed.compareTo(booked) != 0)
                        .isPresent())
                .ifPresent(booked -> warn(
                        "partnership.differs-from-projects",
                        row,
                        row.what(),
                        row.printed(),
                        plain(booked),
                        row.unit()));
    }

    private static Optional<BigDecimal> inUnitOf(PublishedTotal row, Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) ->
                Units.find(row.unit())
                        .filter(quantity.unit()::isComparableWith)
                        .map(unit -> quantity.to(unit).amount());
            case Amount.Spent(Money money) ->
                row.unit().equals(money.currency().name()) ? Optional.of(money.amount()) : Optional.empty();
        };
    }

    private void checkPayback(PublishedTotal row) {
        Optional<BigDecimal> computed = ledger.paybackYears();
        row.amount()
                .flatMap(printed -> computed.filter(years ->
                        years.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) != 0))
                .ifPresent(years -> warn(
                        "partnership.payback-differs", row, row.printed(), plain(years.round(new MathContext(4)))));
    }

    private List<PublishedTotal> parts(String metric) {
        return ledger.published().stream()
                .filter(row -> !row.isTotal() && row.metric().equals(metric))
                .toList();
    }

    private static BigDecimal sum(List<PublishedTotal> parts) {
        return parts.stream().flatMap(part -> part.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void warn(String code, PublishedTotal row, String... arguments) {
        findings.add(Finding.warning(code, row.position(), arguments));
    }
}
