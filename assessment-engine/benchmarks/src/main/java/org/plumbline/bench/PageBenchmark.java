package org.plumbline.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.WebApplicationType;

/** How many officers a second see their own result, against how many are told a constant by the same server, after the same look at their session. */
final class PageBenchmark implements Benchmark {

    private static final double MOST = 2;
    private static final int AT_ONCE = 8;
    private static final int REQUESTS = 1_000;
    /** Until the compiler of the machine has seen what a service that runs for days has long compiled. */
    private static final int WARMING = 12;

    private final Path room;
    private final int officers;

    PageBenchmark(Path var, int officers) {
        this.room = var.resolve("bench-page");
        this.officers = officers;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String what() {
        return "the own result of one of %,d officers : a constant, both over HTTP with a session in the database, %d at once".formatted(officers, AT_ONCE);
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        Map<String, Object> properties = Map.of("server.port", "0", "plumbline.access.keys", room.resolve("keys").toString(), "plumbline.access.attempts", "1000000");
        try (MonthDatabase database = new MonthDatabase(room, officers, List.of(UsedForDays.MONTH_BEFORE, TwelveIndicators.MONTH), WebApplicationType.SERVLET, properties)) {
            UsedForDays used = new UsedForDays(database, officers);
            detail.println(database.server());
            detail.println(used.amount());
            Constant.serve(database);
            List<String> cookies = used.signIn();
            String address = "http://127.0.0.1:" + database.port();
            Requests page = new Requests(address + "/api/me/results/" + used.run(), cookies);
            Requests constant = new Requests(address + Constant.PATH, cookies);
            detail.printf(Locale.ROOT, "an answer has %,d bytes, the constant %,d%n", page.bytes(), constant.bytes());
            detail.flush();
            Paired.Times times = Paired.time(rounds, WARMING, page::send, constant::send);
            times.print(detail);
            print("ours", times.ours(), page, detail);
            print("constant", times.bare(), constant, detail);
            return new Measured(name(), times.ratio(), MOST);
        }
    }

    private static void print(String what, List<Double> seconds, Requests requests, PrintWriter detail) {
        double best = seconds.stream().min(Double::compare).orElseThrow();
        detail.printf(Locale.ROOT, "%s: %,.0f a second, median %.1f ms, p99 %.1f ms%n", what, REQUESTS / best, requests.percentile(50), requests.percentile(99));
    }

    /** The same address, asked for by each who is signed in, in turn. */
    private static final class Requests {

        private final HttpClient client = HttpClient.newHttpClient();
        private final List<HttpRequest> requests;
        private final AtomicInteger next = new AtomicInteger();
        /** Milliseconds of each request of the last time. */
        private double[] latencies = new double[0];

        Requests(String address, List<String> cookies) {
            requests = cookies.stream().map(cookie -> HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build()).toList();
        }

        private byte[] one() throws Exception {
            HttpResponse<byte[]> response = client.send(requests.get(Math.floorMod(next.getAndIncrement(), requests.size())), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        }

        int bytes() throws Exception {
            return one().length;
        }

        Object send() throws Exception {
            double[] took = new double[REQUESTS];
            AtomicInteger begun = new AtomicInteger();
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < AT_ONCE; thread++) {
                    all.add(threads.submit(() -> {
                        for (int i = begun.getAndIncrement(); i < REQUESTS; i = begun.getAndIncrement()) {
                            long from = System.nanoTime();
                            one();
                            took[i] = (System.nanoTime() - from) / 1e6;
                        }
                        return null;
                    }));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                threads.shutdownNow();
            }
            Arrays.sort(took);
            latencies = took;
            return null;
        }

        double percentile(int percent) {
            return latencies[(int) Math.ceil(latencies.length * percent / 100.0) - 1];
        }
    }
}
