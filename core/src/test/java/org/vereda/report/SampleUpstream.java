package org.vereda.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.report.content.ImpactFlows;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.Interval;
import org.vereda.report.content.Named;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.ProfileLine;
import org.vereda.report.content.RequestList;
import org.vereda.report.content.UpstreamBranch;
import org.vereda.report.content.UpstreamContent;
import org.vereda.report.content.UpstreamDetail;
import org.vereda.report.content.UpstreamDetail.FactShare;
import org.vereda.report.content.UpstreamDetail.ImpactPath;

/** What stands behind the sample's products: invented, with a credit, a loop and many small parts. */
final class SampleUpstream {
    private static final Named ENGINE = new Named("Engine", "Moteur", "Motor");
    private static final Named HEAD =
            new Named("Cylinder head, aluminium", "Culasse en aluminium", "Culata de aluminio");
    private static final Named INGOT =
            new Named("Aluminium ingot, secondary", "Lingot d’aluminium, recyclé", "Lingote de aluminio reciclado");
    private static final Named SHEET = new Named("Steel sheet", "Tôle d’acier", "Lámina de acero");
    private static final Named GRID = new Named("Electricity, grid", "Électricité du réseau", "Electricidad de la red");
    private static final Named SCRAP =
            new Named("Scrap sold to the mill", "Ferraille vendue à l’aciérie", "Chatarra vendida a la acería");
    private static final Named OTHERS = new Named("27 other steps", "27 autres étapes", "Otras 27 etapas");

    private SampleUpstream() {}

    static UpstreamContent of(List<ProductLine> products) {
        List<UpstreamDetail> details =
                products.stream().map(SampleUpstream::detail).toList();
        List<ImpactLine> impacts = new ArrayList<>();
        products.forEach(product -> impacts.add(impact(product)));
        return new UpstreamContent(details, details.subList(0, 1), List.of(requests()), profiles(products), impacts);
    }

    private static List<ProfileLine> profiles(List<ProductLine> products) {
        return products.stream()
                .map(product -> new ProfileLine(
                        product.id(),
                        Named.of(product.name()),
                        product.declaredUnit(),
                        "PACT methodology 3",
                        product.total().central(),
                        product.total().central(),
                        part(product.total().central(), "0.97"),
                        part(product.total().central(), "0.98"),
                        part(product.total().central(), "0.01"),
                        part(product.total().central(), "0.01"),
                        part(product.total().central(), "-0.03"),
                        BigDecimal.ZERO,
                        Optional.of(new BigDecimal("0.18")),
                        List.of()))
                .toList();
    }

    private static ImpactLine impact(ProductLine product) {
        return new ImpactLine(
                product.id(),
                Named.of(product.name()),
                product.maker(),
                "US",
                product.declaredUnit(),
                "Acidification",
                part(product.total().central(), "0.0042"),
                "kg SO2e",
                Optional.of(new Interval.Range(
                        part(product.total().central(), "0.0031"),
                        part(product.total().central(), "0.0064"))));
    }

    private static UpstreamDetail detail(ProductLine product) {
        BigDecimal total = product.total().central();
        return new UpstreamDetail(
                product.id(),
                Named.of(product.name()),
                product.maker(),
                product.declaredUnit(),
                "GWP-100 AR5",
                "kg CO2e",
                new Interval(
                        total,
                        new Interval.Range(part(total, "0.91"), part(total, "1.1")),
                        new Interval.Range(part(total, "0.76"), part(total, "1.31"))),
                "label.basis.analytic",
                Optional.of(tree(product)),
                Optional.of(new BigDecimal("0.041")),
                Optional.of(flows(product)),
                List.of(
                        new ImpactPath(
                                List.of(Named.of(product.name()), ENGINE, HEAD, INGOT),
                                part(total, "0.21"),
                                Optional.of(new BigDecimal("0.21"))),
                        new ImpactPath(
                                List.of(Named.of(product.name()), SHEET),
                                part(total, "0.17"),
                                Optional.of(new BigDecimal("0.17")))),
                List.of(
                        new FactShare(INGOT, "label.fact.factor", "", new BigDecimal("0.46")),
                        new FactShare(HEAD, "label.fact.bill-of-materials", "Nemak México", new BigDecimal("0.22")),
                        new FactShare(GRID, "label.fact.activity", "Nemak México", new BigDecimal("0.11"))));
    }

    private static UpstreamBranch tree(ProductLine product) {
        BigDecimal total = product.total().central();
        UpstreamBranch ingot = branch(INGOT, "CA", total, "14.2", "kg", "0.3", "0.3", List.of());
        UpstreamBranch power = branch(GRID, "MX", total, "61", "kWh", "0.08", "0.08", List.of());
        UpstreamBranch head =
                branch(HEAD, "Nemak México, MX", total, "1", "item", "0.44", "0.05", List.of(ingot, power));
        UpstreamBranch engine =
                branch(ENGINE, "Engine parts, Ontario, CA", total, "1", "item", "0.55", "0.04", List.of(head));
        UpstreamBranch sheet = branch(SHEET, "", total, "310", "kg", "0.38", "0.38", List.of());
        UpstreamBranch scrap = branch(SCRAP, "", total, "-80", "kg", "-0.06", "-0.06", List.of());
        return branch(
                Named.of(product.name()),
                product.maker(),
                total,
                "1",
                "item",
                "1",
                "0.09",
                List.of(engine, sheet, scrap));
    }

    private static UpstreamBranch branch(
            Named name,
            String place,
            BigDecimal total,
            String amount,
            String unit,
            String share,
            String own,
            List<UpstreamBranch> branches) {
        BigDecimal below = branches.stream().map(UpstreamBranch::impact).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new UpstreamBranch(
                name,
                place,
                new BigDecimal(amount),
                unit,
                part(total, share),
                Optional.of(new BigDecimal(share)),
                part(total, own),
                part(total, share).subtract(part(total, own)).subtract(below),
                branches);
    }

    private static ImpactFlows flows(ProductLine product) {
        BigDecimal total = product.total().central();
        return new ImpactFlows(
                List.of(
                        box(Named.of(product.name()), total, "0.09", "1"),
                        box(ENGINE, total, "0.04", "0.55"),
                        box(HEAD, total, "0.05", "0.44"),
                        box(SHEET, total, "0.34", "0.38"),
                        box(INGOT, total, "0.28", "0.3"),
                        box(GRID, total, "0.12", "0.12"),
                        box(SCRAP, total, "-0.06", "-0.06"),
                        new ImpactFlows.Box(OTHERS, part(total, "0.13"), part(total, "0.13"), 27)),
                List.of(
                        band(1, 0, total, "0.55"),
                        band(2, 1, total, "0.44"),
                        band(4, 2, total, "0.3"),
                        band(5, 2, total, "0.08"),
                        band(5, 3, total, "0.04"),
                        band(3, 0, total, "0.38"),
                        band(6, 0, total, "-0.06"),
                        band(7, 1, total, "0.07"),
                        band(7, 2, total, "0.01"),
                        band(7, 0, total, "0.04"),
                        band(2, 4, total, "0.01")));
    }

    private static ImpactFlows.Box box(Named name, BigDecimal total, String own, String through) {
        return new ImpactFlows.Box(name, part(total, own), part(total, through), 1);
    }

    private static ImpactFlows.Band band(int from, int to, BigDecimal total, String share) {
        return new ImpactFlows.Band(from, to, part(total, share));
    }

    private static RequestList requests() {
        List<RequestList.Request> requests = new ArrayList<>();
        requests.add(
                request("label.request.supplier-footprint", HEAD, "Nemak México", "8", "0.31", "0.31", "0.34", "0.83"));
        requests.add(
                request("label.request.facility-record", GRID, "Nemak México", "1", "0.09", "0.4", "0.44", "0.77"));
        requests.add(request(
                "label.request.supplier-footprint",
                SHEET,
                "Metal stamping, Ontario",
                "8",
                "0.22",
                "0.62",
                "0.66",
                "0.62"));
        return new RequestList(
                new Named("all products together", "l’ensemble des produits", "todos los productos juntos"),
                requests,
                41);
    }

    private static RequestList.Request request(
            String kind,
            Named what,
            String holder,
            String effort,
            String removed,
            String together,
            String bound,
            String left) {
        return new RequestList.Request(
                kind,
                what,
                holder,
                new BigDecimal(effort),
                new BigDecimal(removed),
                new BigDecimal(together),
                Optional.of(new BigDecimal(bound)),
                new BigDecimal(left));
    }

    private static BigDecimal part(BigDecimal total, String share) {
        return total.multiply(new BigDecimal(share), MathContext.DECIMAL64);
    }
}
