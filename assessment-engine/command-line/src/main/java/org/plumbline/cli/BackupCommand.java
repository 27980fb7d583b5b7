package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.backup.Manifest;
import org.plumbline.service.backup.TakeBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves everything that the database keeps in one file. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = {"Saves everything that the database keeps, as it is at one moment, in one file that any of the servers can be restored from.",
                "The service may go on working meanwhile. Nothing is migrated, so take one before each upgrade."},
        footer = {"", "Exit codes: 0 done, and the file was read back; 1 it was not made; 2 usage, 3 the system failed."})
final class BackupCommand implements Callable<Integer> {

    private static final Text SAVED = new Text("已备份到 {0}：{1} 张表，{2} 行，表结构第 {3} 版。文件未加密，请妥善保管",
            "Saved in {0}: {1} tables, {2} rows, tables of version {3}. The file is not encrypted: keep it safe");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "file to write")
    private Path file;

    @Option(names = "--force", description = "replace the file where it exists")
    private boolean force;

    @Mixin
    private DatabaseOption embedded;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenDatabase database = OpenDatabase.at(embedded.kept())) {
            Manifest manifest = Refused.asWrongInput(locale, () -> save(database));
            spec.commandLine().getOut().println(SAVED.with(file, manifest.tables().size(), manifest.rows(), manifest.schemaVersion()).in(locale));
            spec.commandLine().getOut().flush();
        }
        return Assess.DONE;
    }

    private Manifest save(OpenDatabase database) throws Exception {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            return new TakeBackup(database.settings(), Clock.systemUTC()).into(file, force, progress);
        }
    }
}
