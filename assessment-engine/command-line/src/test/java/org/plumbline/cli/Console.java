package org.plumbline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import picocli.CommandLine;

/** Where a test types commands. */
final class Console {

    /** The project's folder, with its rules. */
    static final Path PROJECT = Path.of("").toAbsolutePath().getParent().getParent();

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Console() {
        this(PROJECT);
    }

    Console(Path home) {
        System.setProperty("plumbline.home", home.toString());
    }

    /** Forgets what was said before. */
    int assess(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine command = Assess.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return command.execute(words);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
