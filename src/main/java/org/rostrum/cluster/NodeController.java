package org.rostrum.cluster;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.rostrum.access.AccessRole;
import org.rostrum.access.CurrentUser;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NodeController {
    record NodeAnswer(String node, int members, String version) {}

    record RunAnswer(String run) {}

    private final Node node;
    private final Drain drain;

    NodeController(Node node, Drain drain) {
        this.node = node;
        this.drain = drain;
    }

    /** Which run of which node answers: pages ask it when they have lost theirs. One that is about to stop takes nobody. */
    @GetMapping("/run")
    ResponseEntity<RunAnswer> run() {
        return drain.begun()
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .cacheControl(CacheControl.noStore())
                        .build()
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RunAnswer(node.run()));
    }

    @Operation(summary = "Which node answers, and how many it sees; for loopback and the secretariat")
    @GetMapping("/api/v1/node")
    ResponseEntity<?> node(HttpServletRequest request) {
        boolean allowed = isLoopback(request)
                || CurrentUser.get()
                        .filter(user -> user.role() == AccessRole.SECRETARIAT)
                        .isPresent();
        if (!allowed) {
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
            problem.setProperty("reason", "forbidden");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(problem);
        }
        return ResponseEntity.ok(new NodeAnswer(node.name(), node.members(), node.version()));
    }

    private static boolean isLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
