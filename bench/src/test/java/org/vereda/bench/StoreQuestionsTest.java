package org.vereda.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.store.RegisterStore;
import org.vereda.bench.rival.RivalFailure;
import org.vereda.inventory.comparison.ReleaseSource;

class StoreQuestionsTest {
    private static final YearsOfRegisters SMALL = new YearsOfRegisters("small", 620, 60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theStoreAnswersEveryQuestionLikeTheTableInMemory() {
        Path place = SMALL.store(folder, 3, true);
        try (RegisterStore store = RegisterStore.reading(place)) {
            ReleaseSource stored = store.source(StoreQuestions.terms());
            ReleaseSource memory = YearsOfRegisters.inMemory(folder);
            assertThatCode(() -> StoreQuestions.requireSameAnswers(stored, memory))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aTableOfOtherRowsIsFoundOut() throws java.io.IOException {
        Path place = SMALL.store(folder, 3, true);
        Files.delete(folder.resolve("synthetic_2015_us.csv"));
        try (RegisterStore store = RegisterStore.reading(place)) {
            ReleaseSource stored = store.source(StoreQuestions.terms());
            ReleaseSource memory = YearsOfRegisters.inMemory(folder);
            assertThatThrownBy(() -> StoreQuestions.requireSameAnswers(stored, memory))
                    .isInstanceOf(RivalFailure.class)
                    .hasMessageContaining("answer differently");
        }
    }

    @Test
    void filesThatNobodyElseReadsAreNotKept() {
        SMALL.store(folder, 3, false);
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }
}
