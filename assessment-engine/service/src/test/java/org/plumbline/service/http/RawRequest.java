package org.plumbline.service.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, for what no well-behaved client sends. */
final class RawRequest {

    private RawRequest() {
    }

    /** @param head without the empty line after it; the connection is closed after the answer */
    static String send(int port, String... head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            // longer than the server waits for the rest of a request: what hangs is then the server's fault
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write((String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
