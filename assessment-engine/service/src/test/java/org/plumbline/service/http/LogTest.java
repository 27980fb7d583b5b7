package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Nobody's number or name stands in a log, whatever goes wrong. */
@Tag("database")
class LogTest {

    private static final String OFFICERS = "community-officer";
    /** Long enough to be nobody else's: a number of one digit stands in every line. */
    private static final String SOMEBODY = "P000001";

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static ServedService service;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of("logging.level.root", "INFO", "logging.level.org.plumbline", "DEBUG"));
        LOG.start();
        root().addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        root().detachAppender(LOG);
        service.close();
        root().setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("org.plumbline")).setLevel(null);
        database.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void no_number_and_no_name_stands_in_a_log() throws Exception {
        Set<String> names = monthWithMistakes();
        runsThatFail();
        requestsThatFail();

        List<String> lines = lines();
        assertThat(lines).anyMatch(line -> line.contains("taken in")).anyMatch(line -> line.contains("is ready for review")).anyMatch(line -> line.contains("failed"))
                .anyMatch(line -> line.contains("incident"));
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(lines).noneMatch(line -> line.contains("P000") || names.stream().anyMatch(line::contains));
    }

    private static Set<String> monthWithMistakes() throws IOException {
        service.publish(OFFICERS, "2026-08");
        for (Path file : SampleMonth.of(80, folder).files()) {
            service.handIn(file);
        }
        service.handIn("错.csv", ("警号,月份,电话回访数,电话满意数\n" + SOMEBODY + ",2026-10,多,1\n" + SOMEBODY + ",2026-10,3,2\n" + SOMEBODY + ",2026-10,4,2\n").getBytes(StandardCharsets.UTF_8));
        service.run(OFFICERS, "2026-10");
        Set<String> names = new HashSet<>();
        service.all("/api/organisation/people?on=2026-10-31", 500).forEach(one -> names.add(one.path("name").asString()));
        return names;
    }

    private static void runsThatFail() throws Exception {
        assertThat(service.run(OFFICERS, "2026-12").at("/failure/zh").asString()).contains("RUN-");
        database.asRoot("CREATE TRIGGER refuse BEFORE INSERT ON score_sheet FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '" + SOMEBODY + " again'");
        try {
            JsonNode failed = service.run(OFFICERS, "2026-09");
            assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        } finally {
            database.asRoot("DROP TRIGGER refuse");
        }
    }

    private static void requestsThatFail() throws Exception {
        service.get("/api/runs/1/sheets/" + SOMEBODY + "0");
        service.get("/api/" + SOMEBODY);
        service.get("/api/runs/" + SOMEBODY);
        service.get("/api/runs?cursor=" + SOMEBODY);
        service.get("/api/runs", "Origin", "http://" + SOMEBODY);
        service.post("/api/runs", "{\"" + SOMEBODY + "\":1}");
        service.post("/api/runs", "{\"policy\":\"" + SOMEBODY + "\",\"period\":\"" + SOMEBODY + "\"}");
        service.send("POST", "/api/batches?fileName=" + SOMEBODY + ".csv", "application/octet-stream", BodyPublishers.ofString(SOMEBODY));
        service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofString(SOMEBODY));
        database.asRoot("RENAME TABLE outcome TO gone");
        try {
            assertThat(service.get("/api/runs/1/sheets/" + SOMEBODY).status()).isIn(404, 500);
            assertThat(service.get("/api/runs/1/outcomes?code=" + SOMEBODY).status()).isEqualTo(500);
        } finally {
            database.asRoot("RENAME TABLE gone TO outcome");
        }
    }

    /** With the message of every exception, and the messages of its causes. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(LOG.list)) {
            IThrowableProxy thrown = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
        }
        return lines;
    }
}
