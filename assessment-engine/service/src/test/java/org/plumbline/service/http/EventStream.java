package org.plumbline.service.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to server-sent events. */
final class EventStream implements AutoCloseable {

    /** @param name of the event */
    record Event(String name, JsonNode data) { }

    private final Socket socket;
    private final BufferedReader lines;
    private final String status;

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.status = lines.readLine();
    }

    static EventStream of(ServedService service, String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(60_000);
        // of HTTP/1.1 the pieces would come with their lengths in between
        socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n" + service.everybody().byHand() + "Accept: text/event-stream\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new EventStream(socket);
    }

    String status() {
        return status;
    }

    /** The next one; null: the stream is at its end. */
    Event next() throws IOException {
        String name = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:") && name != null) {
                return new Event(name, JsonMapper.builder().build().readTree(line.substring("data:".length())));
            }
        }
        return null;
    }

    List<Event> rest() throws IOException {
        List<Event> rest = new ArrayList<>();
        for (Event event = next(); event != null; event = next()) {
            rest.add(event);
        }
        return rest;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
