package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Actor;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings packs, with the catalogue beside them, into the service as versions, and lets them hold from a month on. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = {"Checks policy packs and keeps them as versions; the catalogue beside them is put in use.",
                "With --from they hold from that month on."})
final class ImportCommand implements Callable<Integer> {

    private static final Text IMPORTED = new Text("{0}：已导入版本 {1}", "{0}: imported as version {1}");
    private static final Text KNOWN = new Text("{0}：版本 {1} 早已导入", "{0}: version {1} was imported before");
    private static final Text HOLDS = new Text("{0}：从 {1} 起生效", "{0}: holds from {1} on");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", arity = "1..*", description = "folders of policy packs, or names of those in rules/packs")
    private List<String> packs;

    @Option(names = "--from", paramLabel = "MONTH", description = "first policy month in which they hold, 2026-10")
    private String from;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "assess import", description = "why, as it is kept beside the publication")
    private String reason;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        List<Path> folders = new ArrayList<>();
        for (String pack : packs) {
            folders.add(PackFolder.find(pack, locale));
        }
        try (OpenService service = database.open()) {
            for (Path folder : folders) {
                Refused.asWrongInput(locale, () -> bring(service, folder, locale));
            }
        }
        return Assess.DONE;
    }

    private Bundles.Imported bring(OpenService service, Path folder, Locale language) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Bundles.Imported imported = bring(service, PolicyBundle.read(folder), Actor.ofThisProcess());
        String code = imported.version().policy();
        out.println((imported.alreadyThere() ? KNOWN : IMPORTED).with(code, imported.version().checksum()).in(language));
        if (from != null) {
            service.get(Policies.class).publish(code, imported.version().checksum(), from, reason, Actor.ofThisProcess());
            out.println(HOLDS.with(code, from).in(language));
        }
        out.flush();
        return imported;
    }

    /** Puts the catalogue beside the pack in use, and keeps the pack. */
    static Bundles.Imported bring(OpenService service, PolicyBundle bundle, Actor actor) {
        if (bundle.catalogue() != null) {
            service.get(Catalogues.class).importText(bundle.catalogue(), actor);
        }
        return service.get(Bundles.class).importTexts(bundle.texts(), actor);
    }
}
