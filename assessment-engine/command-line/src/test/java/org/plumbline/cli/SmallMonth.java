package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A month of eight community officers in one peer group, with a few wrong rows whose places are known. */
final class SmallMonth {

    static final String PEOPLE = "people.csv";
    static final String FIGURES = "figures.csv";
    static final String SPOT = "spot.csv";
    static final String EVENTS = "events.csv";

    private SmallMonth() {
    }

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve(PEOPLE), people());
        write(folder.resolve(FIGURES), figures());
        write(folder.resolve(SPOT), spot());
        write(folder.resolve(EVENTS), events());
        return folder;
    }

    /** The same rows in another order, the files under names that are read in another order. */
    static Path shuffled(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        Random chance = new Random(seed);
        write(folder.resolve("4.csv"), shuffled(people(), chance));
        write(folder.resolve("3.csv"), shuffled(figures(), chance));
        write(folder.resolve("2.csv"), shuffled(spot(), chance));
        write(folder.resolve("1.csv"), shuffled(events(), chance));
        return folder;
    }

    private static List<String> shuffled(List<String> rows, Random chance) {
        List<String> mixed = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(mixed, chance);
        mixed.add(0, rows.get(0));
        return mixed;
    }

    private static void write(Path file, List<String> rows) throws IOException {
        Files.write(file, rows);
    }

    private static List<String> people() {
        List<String> rows = new ArrayList<>(List.of("警号,姓名,分局,派出所,岗位,序列,试用期"));
        for (int i = 1; i <= 8; i++) {
            rows.add("P00" + i + ",=警员" + i + ",东分局,一所,社区民警,A组," + (i == 8 ? "是" : "否"));
        }
        rows.add("X001,辅警一,东分局,一所,辅警,,否");
        return rows;
    }

    // P001 best … P006 worst, P007 lacks a figure, P009 is nobody's number
    private static List<String> figures() {
        List<String> rows = new ArrayList<>(List.of("警号,月份,应走访户数,已走访户数,应采集条数,已采集条数,受理矛盾纠纷数,化解矛盾纠纷数,可防性案件数,上年同期可防性案件数,电话回访数,电话满意数"));
        for (int i = 1; i <= 6; i++) {
            rows.add("P00" + i + ",2026-10,100," + (98 - 3 * i) + ",400,380,10,9,9,10,20,19");
        }
        rows.add("P007,2026-10,100,约90户,400,380,10,9,9,10,20,19");
        rows.add("P008,2026-10,100,99,400,380,10,10,9,10,20,20");
        rows.add("P009,2026-10,100,90,400,380,10,9,9,10,20,19");
        return rows;
    }

    private static List<String> spot() {
        List<String> rows = new ArrayList<>(List.of("警号,月份,实地核查走访户数,核查属实户数,实地核查信息条数,核查准确条数,实地测评满意率"));
        for (int i = 1; i <= 8; i++) {
            rows.add("P00" + i + ",2026-10,0,0,0,0,95%");
        }
        return rows;
    }

    private static List<String> events() {
        return List.of("事项编号,警号,事项,发生日期,报送日期,数量,次数,事由编号,来源,已整改,备注",
                "E1,P002,commendation,2026-10-08,2026-10-09,,1,,政工室,,",
                "E2,P003,complaintUpheld,2026-10-10,2026-10-11,,1,,督察,是,",
                "E3,P004,commendation,2026-02-30,2026-10-11,,1,,政工室,,",
                "E4,P009,commendation,2026-10-12,2026-10-12,,1,,政工室,,");
    }
}
