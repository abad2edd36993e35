package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

class ResultChartsTest {
    @Test
    void whatIsNotDrawnIsSaid() {
        Page page = new Page(Language.EN);
        assertThat(ResultCharts.caption(page, 15, 20)).contains("15 of 20 products are drawn");
        assertThat(ResultCharts.caption(page, 3, 3)).doesNotContain("drawn");
    }
}
