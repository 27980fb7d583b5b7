package org.plumbline.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.intake.TakeInFile;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.run.ReplayRun;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a database, without its web interface, with the words that tests use. */
public final class RunningService implements AutoCloseable {

    public static final Actor CLERK = new Actor("clerk");
    /** Most tests have people of several posts and the policy of one. */
    public static final String WAIVER = "其他岗位另行考核";

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningService on(TestDatabase database) {
        return on(database, Map.of());
    }

    public static RunningService on(TestDatabase database, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        // small, so that the months of the tests have several
        properties.put("plumbline.run.slice-size", "20");
        properties.putAll(more);
        return new RunningService(PlumblineService.start(WebApplicationType.NONE, properties));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts the project's catalogue in use and lets a pack of it hold from a month on. */
    public StoredVersion publish(String pack, String fromMonth) {
        return publish(rules().resolve("catalogue.yaml"), texts(pack), fromMonth);
    }

    /** Puts the catalogue of the smallest policy in use, so that people can be handed in before there is a policy. */
    public void useFirstCatalogue() {
        get(Catalogues.class).importText(text(Path.of("../../docs/examples/first-pack/catalogue.yaml")), CLERK);
    }

    /** The smallest policy, which the documentation explains: visits done of visits due, nothing else. */
    public StoredVersion publishFirstPack(String fromMonth) {
        return publishFirstPack(fromMonth, policy -> policy);
    }

    /** The same with another policy.yaml. */
    public StoredVersion publishFirstPack(String fromMonth, UnaryOperator<String> policy) {
        Path pack = Path.of("../../docs/examples/first-pack");
        SortedMap<String, String> texts = texts(pack);
        texts.computeIfPresent(PolicyBundle.POLICY, (file, text) -> policy.apply(text));
        return publish(pack.resolve("catalogue.yaml"), texts, fromMonth);
    }

    /** The same for QUARTER or YEAR. */
    public StoredVersion publishFirstPackBy(String kind, String fromMonth, UnaryOperator<String> policy) {
        Path pack = Path.of("../../docs/examples/first-pack");
        SortedMap<String, String> texts = texts(pack);
        texts.computeIfPresent(PolicyBundle.POLICY, (file, text) -> policy.apply(text.replace("kind: MONTH", "kind: " + kind)));
        texts.computeIfPresent(PolicyBundle.RULES, (file, text) -> text.replace("OfficerMonth", "Officer" + kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT)));
        texts.put(PolicyBundle.SCENARIOS, "[]\n");
        return publish(pack.resolve("catalogue.yaml"), texts, fromMonth);
    }

    private StoredVersion publish(Path catalogue, SortedMap<String, String> texts, String fromMonth) {
        get(Catalogues.class).importText(text(catalogue), CLERK);
        StoredVersion version = get(Bundles.class).importTexts(texts, CLERK).version();
        get(Policies.class).publish(version.policy(), version.checksum(), fromMonth, "办法生效", CLERK);
        return version;
    }

    public static SortedMap<String, String> texts(String pack) {
        return texts(rules().resolve("packs").resolve(pack));
    }

    private static SortedMap<String, String> texts(Path pack) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : new String[] {PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS}) {
            texts.put(file, text(pack.resolve(file)));
        }
        return texts;
    }

    public static Path rules() {
        return Path.of("../../rules");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hands in a table as a file of that name. */
    public TakeInFile.Receipt handIn(String name, String table) {
        return handIn(name, table, null);
    }

    public TakeInFile.Receipt handIn(String name, String table, String reason) {
        try {
            Path file = Files.createTempFile("handed-in", ".csv");
            Files.writeString(file, table, StandardCharsets.UTF_8);
            try {
                return get(TakeInFile.class).takeIn(file, name, reason, CLERK, Progress.NONE);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of a run that is ready, as a whole. */
    public RunResult result(RunPeriod.Done done) {
        return get(ReplayRun.class).kept(done.run(), result -> result);
    }

    public RunPeriod.Done correct(String policy, String period, String reason) {
        return get(RunPeriod.class).run(new RunOrder(policy, period, reason, WAIVER, CLERK), Progress.NONE);
    }

    public RunPeriod.Done run(String policy, String period) {
        return get(RunPeriod.class).run(new RunOrder(policy, period, null, WAIVER, CLERK), Progress.NONE);
    }

    @Override
    public void close() {
        context.close();
    }
}
