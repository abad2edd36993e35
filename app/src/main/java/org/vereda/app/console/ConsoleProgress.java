package org.vereda.app.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.vereda.app.flow.Progress;
import org.vereda.report.words.Messages;

/** Shows the running step in the terminal: its name, and a bar with rate and time left while it lasts. */
public final class ConsoleProgress implements Progress {
    private static final int UPDATE_MILLISECONDS = 200;
    private static final int WIDTH = 79;

    private final PrintStream stream;
    private final Messages messages;
    private final boolean interactive;

    public ConsoleProgress(PrintStream stream, Messages messages, boolean interactive) {
        this.stream = stream;
        this.messages = messages;
        this.interactive = interactive;
    }

    @Override
    public Running begin(String step) {
        String name = messages.text(step);
        if (interactive) {
            return new Bar(name);
        }
        stream.println(name);
        return () -> {};
    }

    private final class Bar implements Running {
        private final ProgressBar bar;

        private Bar(String name) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                    .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                    .showSpeed()
                    .build();
        }

        @Override
        public void reached(long done, long all) {
            bar.maxHint(all);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.stepTo(bar.getMax());
            bar.close();
        }
    }
}
