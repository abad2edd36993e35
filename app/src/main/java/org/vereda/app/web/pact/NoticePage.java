package org.vereda.app.web.pact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;

/** The notices that the licences of standards, data and libraries ask for. */
public final class NoticePage {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private final Shell shell;
    private final String text;

    public NoticePage(Shell shell) {
        this.shell = shell;
        this.text = text();
    }

    /** Where it is. */
    public List<Place> places() {
        Place page = Place.page("/notices", EVERYBODY, this::page);
        shell.leadTo(page, Shell.Corner.LIBRARY, "label.notice.title");
        return List.of(page);
    }

    private ServerResponse page(Visit visit) {
        Markup notices = Markup.of("div", "notices").with("lang", "en");
        for (String paragraph : text.split("\n\\s*\n", -1)) {
            notices.add(Markup.of("p").say(paragraph.strip()));
        }
        return shell.page(visit, visit.say("label.notice.title"), visit.page().paragraph("label.notice.lead"), notices);
    }

    private static String text() {
        try (InputStream stream = NoticePage.class.getResourceAsStream("/org/vereda/app/web/NOTICE")) {
            if (stream == null) {
                throw new IllegalStateException("NOTICE is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
