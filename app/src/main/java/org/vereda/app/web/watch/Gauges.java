package org.vereda.app.web.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** How the portal fares, in the text form that Prometheus reads. */
public final class Gauges implements AutoCloseable {
    /** The content type of the text form. */
    public static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Gauges() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** A number that is looked at whenever it is asked for. */
    public void watch(String name, String what, Supplier<Number> number) {
        Gauge.builder(name, number).description(what).register(registry);
    }

    /**
     * A request that was answered.
     *
     * @param place the path as the program knows it, with parts in braces
     */
    void answered(String method, String place, int status, Duration time) {
        Timer.builder("vereda_requests")
                .description("Requests that were answered")
                .tags("method", method, "place", place, "status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    /** Everything, as text. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
