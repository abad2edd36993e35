package org.vereda.app.web.anchor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.app.accounts.Role;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests between members for programs of both sides. */
final class RequestCalls {
    private static final String PATH = "/requests";
    private static final String ONE = PATH + "/{request}";
    private static final Set<Role> BOTH = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER, Role.SECRETARIAT);

    private final AskingPages asking;
    private final CustomerRequests answering;
    private final MemberRequests requests;
    private final Clock clock;

    RequestCalls(AskingPages asking, CustomerRequests answering, MemberRequests requests, Clock clock) {
        this.asking = asking;
        this.answering = answering;
        this.requests = requests;
        this.clock = clock;
    }

    List<Call> calls(Forms forms) {
        return List.of(
                Call.many(PATH, BOTH, "requests", this::told),
                Call.one(ONE, BOTH, this::one),
                Call.doing(PATH, forms.at(AskingPages.PATH), sentTo -> sentTo.replace(AskingPages.PATH, PATH)),
                Call.doing(ONE + "/withdraw", forms.at(AskingPages.PATH + "/{request}/withdraw")),
                Call.doing(ONE + "/answer", forms.at(CustomerRequests.PATH + "/{request}/answer")),
                Call.doing(ONE + "/refuse", forms.at(CustomerRequests.PATH + "/{request}/refuse")));
    }

    private List<JsonNode> told(Visit visit) {
        LocalDate today = LocalDate.now(clock);
        Stream<ObjectNode> sent = asking.sent(visit).stream().map(request -> RequestWords.told(request, true, today));
        Stream<ObjectNode> got =
                answering.asked(visit).stream().map(request -> RequestWords.told(request, false, today));
        return Stream.concat(sent, got).<JsonNode>map(one -> one).toList();
    }

    private Optional<ObjectNode> one(Visit visit) {
        Optional<ObjectNode> sent = found(visit, asking.sent(visit), true);
        return sent.isPresent() ? sent : found(visit, answering.asked(visit), false);
    }

    private Optional<ObjectNode> found(Visit visit, List<MemberRequest> among, boolean isAsker) {
        return among.stream()
                .filter(request -> request.id().equals(visit.part("request")))
                .findFirst()
                .map(request -> {
                    ObjectNode told = RequestWords.told(request, isAsker, LocalDate.now(clock));
                    told.set("lines", RequestWords.told(requests.lines(request)));
                    return told;
                });
    }
}
