package org.plumbline.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.plumbline.sample.Organisation.Unit;
import org.plumbline.sample.Person.Post;

/**
 * Writes made-up months for the policies of community officers and auxiliaries: people, units, figures, attendance and events, in
 * the formats and with the mess that offices produce. Rows are streamed; memory does not grow with the number of officers, except
 * for the list of mistakes.
 */
public final class SampleMonths {

    /** Every file of data begins with this, so that nobody takes it for real. */
    public static final String PREFIX = "sample-";
    /** The list of what is wrong on purpose. It is no data and has no prefix. */
    public static final String MISTAKES_FILE = "deliberate-mistakes.csv";
    public static final String README_FILE = "README.txt";

    private static final List<FileFormat> CSV_FORMATS = List.of(FileFormat.CSV_UTF_8_WITH_MARK, FileFormat.CSV_GB18030, FileFormat.CSV_UTF_8);

    private final SampleRequest request;
    private final Organisation organisation;
    private final People people;
    private final MonthFigures figures;
    private final MonthEvents events;

    public SampleMonths(SampleRequest request) {
        this.request = request;
        this.organisation = new Organisation(request.units(), request.bureaus());
        this.people = new People(request, organisation);
        this.figures = new MonthFigures(request.seed());
        this.events = new MonthEvents(request.seed(), request.firstPeriod());
    }

    /**
     * Writes all files into a folder, which is made where it does not exist. Equal requests give equal bytes on one Java runtime
     * (the compression of XLSX may differ between runtimes). From 10 officers on, each kind of mistake occurs.
     *
     * @throws FileAlreadyExistsException if the folder holds sample files that this request does not write: the months would mix
     * @throws IOException                if a file cannot be written; those written before stay
     */
    public SampleSummary write(Path out, SampleProgress progress) throws IOException {
        Files.createDirectories(out);
        refuseOtherSamples(out);
        Mistakes mistakes = new Mistakes(request, people);
        TableWriter tables = new TableWriter(out, mistakes, progress);

        Files.writeString(out.resolve(README_FILE), ReadMe.of(request), StandardCharsets.UTF_8);
        tables.write(unitsFile(), SampleTable.UNITS, FileFormat.CSV_UTF_8_WITH_MARK, "", organisation.units().iterator(), request.bureaus() + request.units(), SampleMonths::unit);
        tables.write(peopleFile(), SampleTable.PEOPLE, FileFormat.XLSX, "人员", everybody(), request.officers(), SampleMonths::postings);
        for (int m = 0; m < request.months(); m++) {
            YearMonth month = request.firstPeriod().plusMonths(m);
            writeMonth(tables, month, CSV_FORMATS.get(m % CSV_FORMATS.size()));
        }
        writeMistakes(out.resolve(MISTAKES_FILE), mistakes);

        return new SampleSummary(fileNames().stream().map(out::resolve).toList(), tables.rows(), mistakes.made());
    }

    private void writeMonth(TableWriter tables, YearMonth month, FileFormat csv) throws IOException {
        int all = request.officers();
        tables.write(file(month, "网上考.csv"), SampleTable.ONLINE, csv, month + " 网上考核数据", everybody(), all,
                person -> isAssessed(person, Post.COMMUNITY_OFFICER, month) ? List.<Object[]>of(figures.online(person, month)) : List.of());
        tables.write(file(month, "实地考.xlsx"), SampleTable.SPOT, FileFormat.XLSX, month + " 实地考核数据", everybody(), all,
                person -> isAssessed(person, Post.COMMUNITY_OFFICER, month) ? List.<Object[]>of(figures.spot(person, month)) : List.of());
        tables.write(file(month, "考勤.csv"), SampleTable.ATTENDANCE, FileFormat.CSV_UTF_8, "", everybody(), all,
                person -> isAssessed(person, Post.AUXILIARY, month) ? List.<Object[]>of(events.attendance(person, month)) : List.of());
        tables.write(file(month, "事项.csv"), SampleTable.EVENTS, csv, "", everybody(), all,
                person -> person.isAssessedIn(month) ? events.of(person, month) : List.of());
    }

    private static boolean isAssessed(Person person, Post post, YearMonth month) {
        return person.post() == post && person.isAssessedIn(month);
    }

    private Iterator<Person> everybody() {
        return people.all().iterator();
    }

    private static List<Object[]> unit(Unit unit) {
        return List.<Object[]>of(new Object[] {unit.code(), unit.name(), unit.kind(), unit.bureau(), unit.parent()});
    }

    private static List<Object[]> postings(Person person) {
        List<Object[]> rows = new ArrayList<>();
        for (Person.Posting posting : person.postings()) {
            rows.add(new Object[] {person.no(), person.name(), posting.station().bureau(), posting.station().name(), posting.station().code(), person.post().label(), person.sequence(),
                    person.probation() ? "是" : "否", posting.from() == null ? "" : posting.from().toString(), posting.to() == null ? "" : posting.to().toString()});
        }
        return rows;
    }

    private static void writeMistakes(Path file, Mistakes mistakes) throws IOException {
        try (RowSink sink = FileFormat.CSV_UTF_8_WITH_MARK.open(file, "")) {
            sink.write(new Object[] {"file", "line", "what"});
            for (Mistakes.Entry entry : mistakes.entries()) {
                sink.write(new Object[] {entry.file(), entry.line(), entry.what()});
            }
        }
    }

    private Set<String> fileNames() {
        Set<String> names = new LinkedHashSet<>(List.of(README_FILE, unitsFile(), peopleFile()));
        for (int m = 0; m < request.months(); m++) {
            YearMonth month = request.firstPeriod().plusMonths(m);
            names.addAll(List.of(file(month, "网上考.csv"), file(month, "实地考.xlsx"), file(month, "考勤.csv"), file(month, "事项.csv")));
        }
        names.add(MISTAKES_FILE);
        return names;
    }

    private static String unitsFile() {
        return PREFIX + "units.csv";
    }

    private static String peopleFile() {
        return PREFIX + "people.xlsx";
    }

    private static String file(YearMonth month, String name) {
        return PREFIX + month + "-" + name;
    }

    private void refuseOtherSamples(Path out) throws IOException {
        Set<String> ours = fileNames();
        try (DirectoryStream<Path> samples = Files.newDirectoryStream(out, PREFIX + "*")) {
            for (Path sample : samples) {
                String name = sample.getFileName().toString();
                if (!ours.contains(name) && !name.endsWith(".part")) {
                    throw new FileAlreadyExistsException(sample.toString(), null, "belongs to another sample; choose an empty folder or delete it");
                }
            }
        }
    }
}
