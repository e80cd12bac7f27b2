package org.rostrum.panels.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Bodies of requests, up to a size, in UTF-8. */
final class Bodies {
    /** The largest body, in bytes. */
    static final int LARGEST = 1024 * 1024;

    private Bodies() {}

    static String text(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw PanelProblem.of(HttpStatus.CONTENT_TOO_LARGE, "invalid", "too-large");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw PanelProblem.invalid(new CallException("$", "bytes that are no UTF-8", "UTF-8"));
        }
    }
}
