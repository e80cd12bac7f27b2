package org.rostrum.access;

import java.io.IOException;
import java.net.HttpCookie;

/**
 * Sign-ins with which a node tries its own screens. Only the node that began one knows it, for half a minute at most;
 * nothing of it is written anywhere, and its token never leaves the process.
 */
public final class TrialSignIns {
    private final SignIns signIns;

    TrialSignIns(SignIns signIns) {
        this.signIns = signIns;
    }

    /**
     * Does something as somebody; the sign-in ends when it is done, however it ends.
     *
     * @param user who; need not have an account
     * @param work gets the cookie that a browser would send
     */
    public <T> T as(SignedIn user, Work<T> work) throws IOException, InterruptedException {
        String token = signIns.beginHere(user);
        try {
            HttpCookie cookie = new HttpCookie(ClusterSignIn.COOKIE, token);
            cookie.setPath("/");
            // as browsers write it: without quotes
            cookie.setVersion(0);
            return work.with(cookie);
        } finally {
            signIns.endHere(token);
        }
    }

    /** What is done as somebody: calls to this node. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T with(HttpCookie cookie) throws IOException, InterruptedException;
    }
}
