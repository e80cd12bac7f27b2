package org.rostrum.floor.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what a controller left of a body, up to a limit, before the answer goes out: a sender that is cut off while it
 * still sends does not get to read that its body is too large, and loses the connection for what it asks next.
 */
final class WholeBody extends OncePerRequestFilter {
    private static final int MOST = 4 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.isCommitted() || "GET".equals(request.getMethod())) {
            return;
        }
        byte[] thrownAway = new byte[8192];
        try {
            InputStream body = request.getInputStream();
            for (int taken = 0, read = 0; read >= 0 && taken < MOST; taken += read) {
                read = body.read(thrownAway);
            }
        } catch (IOException endsTooEarly) {
            // nothing more comes; the answer is there
        }
    }
}
