package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.account.SetUp;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The service with its web interface, until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = {"Starts the service: on the database of DB_URL, DB_USER and DB_PASSWORD, else on an embedded one below var/.",
                "It serves this machine only, and stops in order on Ctrl-C or a TERM signal."})
final class ServeCommand implements Callable<Integer> {

    private static final Text SERVING = new Text("服务地址 http://localhost:{0}（仅限本机；Ctrl-C 停止）", "Serving http://localhost:{0} (this machine only; Ctrl-C stops it)");
    private static final Text SET_UP = new Text("还没有账号：请打开 http://localhost:{0}/set-up，用一次性令牌 {1} 设置第一位管理员",
            "There are no accounts yet: open http://localhost:{0}/set-up and make the first administrator with the one-time token {1}");
    private static final Text STOPPED = new Text("服务已停止", "The service has stopped");
    private static final Text DIED = new Text("内置数据库意外结束，服务随之停止；请重新启动服务，已保存的数据不受影响",
            "The embedded database has ended unexpectedly, and the service ends with it; start it again, nothing that was kept is lost");
    private static final Text PORT_TAKEN = new Text("端口 {0} 已被占用：请用 --port 另选一个，或先停止占用它的程序", "port {0} is taken: choose another with --port, or stop what uses it");

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", converter = PortOption.class, description = "port on this machine; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = open(port, locale, database.folder())) {
            return untilTold(service, spec, locale);
        }
    }

    static OpenService open(int port, Locale locale, Path folder) throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("logging.structured.format.file", "ecs");
        properties.put("logging.file.name", Home.var().resolve("log").resolve("plumbline.log").toString());
        // the screen says where it is served, the file what happens
        properties.put("logging.threshold.console", "OFF");
        try {
            return OpenService.open(folder, WebApplicationType.SERVLET, properties);
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new WrongInput(PORT_TAKEN.with(String.valueOf(port)).in(locale));
                }
            }
            throw failed;
        }
    }

    /** Says where it is, and returns when the process is told to end; until what it closes afterwards is closed, the process stays. */
    static int untilTold(OpenService service, CommandSpec spec, Locale locale) {
        // asked before anybody waits for this thread: the database may go at any moment
        Optional<String> token = service.get(SetUp.class).token();
        CountDownLatch told = new CountDownLatch(1);
        AtomicBoolean died = new AtomicBoolean();
        service.database().isClosedByItsUser();
        service.database().ifItDies(() -> {
            died.set(true);
            told.countDown();
        });
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            try {
                closed.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }, "stop"));
        spec.commandLine().getOut().println(SERVING.with(service.property("local.server.port")).in(locale));
        token.ifPresent(it -> spec.commandLine().getOut().println(SET_UP.with(service.property("local.server.port"), it).in(locale)));
        spec.commandLine().getOut().flush();
        try {
            told.await();
            if (died.get()) {
                spec.commandLine().getErr().println(DIED.in(locale));
                spec.commandLine().getErr().flush();
            }
            service.close();
            spec.commandLine().getOut().println(STOPPED.in(locale));
            spec.commandLine().getOut().flush();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
        return died.get() ? Assess.SYSTEM_FAILED : Assess.DONE;
    }
}
