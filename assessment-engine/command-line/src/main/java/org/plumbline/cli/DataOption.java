package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.plumbline.sample.SampleMonths;
import org.plumbline.scoring.finding.Text;
import picocli.CommandLine.Option;

/** The files that are handed in. */
final class DataOption {

    private static final Text NO_FILE = new Text("没有文件 {0}", "there is no file {0}");
    private static final Text OLD_WORKBOOK = new Text("{0} 是旧的 .xls 格式，不能读取：请另存为 .xlsx", "{0} is an old .xls workbook and cannot be read: save it as .xlsx");
    private static final Text PASSED_OVER = new Text("没有读取 {0}：只读 .csv 和 .xlsx 文件，不读子文件夹", "{0} was not read: only .csv and .xlsx files are, and no folders below");
    private static final Text NOTHING_IN = new Text("文件夹 {0} 中没有 .csv 或 .xlsx 文件", "there is no .csv or .xlsx file in the folder {0}");

    @Option(names = "--data", paramLabel = "FILE", arity = "1..*",
            description = "CSV and XLSX files, or folders of them, in any order; what each holds is told from its header")
    private List<Path> named = List.of();

    boolean isGiven() {
        return !named.isEmpty();
    }

    /** Each file once, in the order of the names. */
    List<Path> files(Locale language, PrintWriter err) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> inFolder = tables(path);
                tellPassedOver(path, language, err);
                if (inFolder.isEmpty()) {
                    throw new WrongInput(NOTHING_IN.with(path).in(language));
                }
                for (Path file : inFolder) {
                    files.putIfAbsent(file.toRealPath(), file);
                }
            } else if (Files.exists(path)) {
                files.putIfAbsent(path.toRealPath(), path);
            } else {
                throw new WrongInput(NO_FILE.with(path).in(language));
            }
        }
        return files.values().stream().sorted().toList();
    }

    /** A file that is left aside must be told: without one file every rank and quota may be wrong. */
    private static void tellPassedOver(Path folder, Locale language, PrintWriter err) throws IOException {
        List<Path> others;
        try (Stream<Path> entries = Files.list(folder)) {
            others = entries.filter(entry -> !isTable(entry.getFileName().toString()) && !isAside(entry.getFileName().toString())).sorted().toList();
        }
        for (Path other : others) {
            if (other.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xls")) {
                throw new WrongInput(OLD_WORKBOOK.with(other).in(language));
            }
            err.println(PASSED_OVER.with(other).in(language));
        }
    }

    boolean names(Path folder) throws IOException {
        for (Path path : named) {
            if (Files.isDirectory(folder) && Files.isDirectory(path) && Files.isSameFile(path, folder)) {
                return true;
            }
        }
        return false;
    }

    /** The tables directly in a folder; not those that only tell about it, nor what an open spreadsheet leaves beside its file. */
    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> isTable(file.getFileName().toString())).sorted().toList();
        }
    }

    private static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".csv") || lower.endsWith(".xlsx")) && !isAside(name);
    }

    /** What only tells about the tables, and what programs leave beside them. */
    private static boolean isAside(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("readme") || lower.startsWith(".") || lower.startsWith("~$") || name.equals(SampleMonths.MISTAKES_FILE);
    }
}
