package org.plumbline.scoring.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.scoring.input.PolicyBundle;

/**
 * One attack of the corpus, read from its file: a head that says what it tries, and after a line of three hyphens the text that does.
 *
 * <p>What the eye does not see is written {@code ⟦U+200B⟧}, what would fill the disk {@code ⟦repeat 10000: text⟧}.
 *
 * @param file the text of the pack into which it is put
 * @param old  what it takes the place of; empty: it is put at the end
 * @param code of the finding that refuses it
 * @param line of its own text at which it is refused; 0: the file as a whole
 */
record Attack(String name, String title, String pack, String file, String old, String code, int line, String text) {

    static final Path CORPUS = Path.of("src/test/resources/attacks");
    private static final Pattern WRITTEN = Pattern.compile("⟦(?:U\\+([0-9A-F]{4,6})|repeat (\\d+): (.*?)|variables (\\d+))⟧");

    static List<Attack> all() {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().map(Attack::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Attack read(Path path) {
        try {
            String[] parts = Files.readString(path).split("\n---\n", 2);
            TreeMap<String, String> head = new TreeMap<>();
            List<String> old = new ArrayList<>();
            for (String line : parts[0].split("\n")) {
                String[] entry = line.split(": ", 2);
                if (entry[0].equals("old")) {
                    old.add(entry[1]);
                } else {
                    head.put(entry[0], entry[1]);
                }
            }
            String name = CORPUS.relativize(path).toString().replace(".txt", "").replace('\\', '/');
            return new Attack(name, head.get("title"), head.get("pack"), head.get("file"), String.join("\n", old), head.get("code"), Integer.parseInt(head.get("line")),
                    written(parts[1].substring(0, parts[1].length() - 1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String written(String text) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) != null ? Character.toString(Integer.parseInt(found.group(1), 16))
                : found.group(2) != null ? found.group(3).repeat(Integer.parseInt(found.group(2)))
                : IntStream.range(0, Integer.parseInt(found.group(4))).mapToObj(i -> "$v" + i + " : rate").collect(Collectors.joining(", "))));
    }

    /** The pack without the attack. */
    static PolicyBundle intact(String pack) {
        try {
            PolicyBundle read = PolicyBundle.read(pack.equals("small") ? Path.of("src/test/resources/small") : Path.of("../../rules/packs").resolve(pack));
            return new PolicyBundle("", read.texts(), "catalogue.yaml", read.catalogue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String before() {
        PolicyBundle bundle = intact(pack);
        return file.equals("catalogue.yaml") ? bundle.catalogue() : bundle.texts().get(file);
    }

    /** The pack with the attack in it. */
    PolicyBundle put() {
        PolicyBundle bundle = intact(pack);
        String before = before();
        if (!old.isEmpty() && before.indexOf(old) != before.lastIndexOf(old)) {
            throw new IllegalStateException(name + ": the text to replace stands twice");
        }
        String after = old.isEmpty() ? before + text + "\n" : before.replace(old, text);
        if (after.equals(before)) {
            throw new IllegalStateException(name + " changes nothing");
        }
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        boolean catalogue = file.equals("catalogue.yaml");
        if (!catalogue) {
            texts.put(file, after);
        }
        return new PolicyBundle("", texts, bundle.catalogueName(), catalogue ? after : bundle.catalogue());
    }

    /** The line of the file before the attack's own first line. */
    int offset() {
        String before = before();
        String head = old.isEmpty() ? before : before.substring(0, before.indexOf(old));
        return (int) head.chars().filter(c -> c == '\n').count();
    }
}
