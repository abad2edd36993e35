package org.vereda.report.chart;

/** A chart whose data and words are set and that can be drawn for a screen of a given width, without any script. */
public interface Chart {
    /**
     * Draws the chart.
     *
     * @param drawing the empty drawing, whose width is set
     * @return the drawing with its height set
     */
    Markup on(Drawing drawing);
}
