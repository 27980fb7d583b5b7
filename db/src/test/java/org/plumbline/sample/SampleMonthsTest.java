package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMonthsTest {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @TempDir
    Path folder;

    @Test
    void equalRequestsGiveEqualBytes() throws Exception {
        write(request(60, 2, true), "one");
        // XLSX files carry times in steps of two seconds
        Thread.sleep(2_100);
        write(request(60, 2, true), "two");
        List<Path> files = filesIn("one");
        assertThat(files).hasSize(12);
        for (Path file : files) {
            assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void anotherSeedGivesOtherPeople() throws Exception {
        write(new SampleRequest(60, 6, 2, AUGUST, 1, 1, false), "one");
        write(new SampleRequest(60, 6, 2, AUGUST, 1, 2, false), "two");
        assertThat(column(people("one"), "姓名")).isNotEqualTo(column(people("two"), "姓名"));
    }

    @Test
    void byDefaultThirtyCommunityOfficersOfEachBureauCanBeRankedTogether() throws Exception {
        write(request(350, 1, false), "out");
        Map<String, Set<String>> byBureau = people("out").stream().filter(row -> row.get("岗位").equals("社区民警"))
                .collect(Collectors.groupingBy(row -> row.get("分局"), Collectors.mapping(row -> row.get("警号"), Collectors.toSet())));
        assertThat(byBureau).hasSize(7).allSatisfy((bureau, officers) -> assertThat(officers).hasSizeBetween(29, 32));
        assertThat(people("out").stream().filter(row -> row.get("岗位").equals("辅警")).map(row -> row.get("警号")).distinct()).hasSize(140);
        assertThat(people("out").stream().map(row -> row.get("派出所")).distinct().count()).isBetween(55L, 60L);
        List<Map<String, String>> units = TableFiles.csv(folder.resolve("out/sample-units.csv"), "UTF-8");
        Map<String, String> bureaus = units.stream().filter(row -> row.get("单位类别").equals("分局")).collect(Collectors.toMap(row -> row.get("单位编号"), row -> row.get("单位名称")));
        assertThat(bureaus).hasSize(7);
        assertThat(units.stream().filter(row -> row.get("单位类别").equals("派出所"))).hasSize(60)
                .allSatisfy(row -> assertThat(bureaus.get(row.get("上级单位编号"))).isEqualTo(row.get("分局")));
    }

    @Test
    void someTransferAndSomeHaveLeftBefore() throws Exception {
        write(request(350, 1, false), "out");
        Map<String, Long> rows = people("out").stream().collect(Collectors.groupingBy(row -> row.get("警号"), Collectors.counting()));
        assertThat(rows).hasSize(350);
        assertThat(rows.values()).contains(2L);
        List<String> left = people("out").stream().filter(row -> !row.get("截止日期").isEmpty() && row.get("截止日期").compareTo("2026-07-26") < 0)
                .map(row -> row.get("警号")).toList();
        assertThat(left).isNotEmpty();
        assertThat(column(online("out", AUGUST, "UTF-8"), "警号")).doesNotContainAnyElementsOf(left);
    }

    @Test
    void namesAreHardInTheWaysThatRealNamesAre() throws Exception {
        write(request(350, 1, false), "out");
        List<String> names = people("out").stream().collect(Collectors.toMap(row -> row.get("警号"), row -> row.get("姓名"), (first, second) -> first))
                .values().stream().toList();
        assertThat(names).anyMatch(name -> name.length() >= 10 && name.contains("·"));
        assertThat(names).anyMatch(name -> name.contains("㐀")).anyMatch(name -> name.contains("龘")).anyMatch(name -> name.startsWith("刘"));
        assertThat(names).anyMatch(name -> name.length() == 2).anyMatch(name -> name.length() == 4);
        assertThat(Set.copyOf(names)).as("two people with one name").hasSizeLessThan(names.size());
    }

    @Test
    void withoutMistakesTheFiguresFitTogether() throws Exception {
        SampleSummary summary = write(request(350, 2, false), "out");
        assertThat(summary.mistakes()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out/deliberate-mistakes.csv"))).hasSize(1);
        Map<String, Map<String, String>> spot = new HashMap<>();
        TableFiles.xlsx(folder.resolve("out/sample-2026-08-实地考.xlsx")).forEach(row -> spot.put(row.get("警号"), row));
        List<Map<String, String>> online = online("out", AUGUST, "UTF-8");
        assertThat(online).hasSizeGreaterThan(200).hasSameSizeAs(spot.values());
        for (Map<String, String> row : online) {
            assertThat(number(row, "已走访户数")).isBetween(0, number(row, "应走访户数"));
            assertThat(number(row, "已采集条数")).isBetween(0, number(row, "应采集条数"));
            assertThat(number(row, "电话满意数")).isBetween(0, number(row, "电话回访数"));
            if (!row.get("化解矛盾纠纷数").equals("不适用")) {
                assertThat(number(row, "化解矛盾纠纷数")).isBetween(0, number(row, "受理矛盾纠纷数"));
            }
            Map<String, String> found = spot.get(row.get("警号"));
            if (!found.get("实地核查走访户数").equals("不适用")) {
                assertThat(number(found, "实地核查走访户数")).isBetween(0, Math.min(200, number(row, "已走访户数")));
                assertThat(number(found, "核查属实户数")).isBetween(0, number(found, "实地核查走访户数"));
                assertThat(number(found, "实地核查信息条数")).isBetween(0, Math.min(200, number(row, "已采集条数")));
                assertThat(number(found, "核查准确条数")).isBetween(0, number(found, "实地核查信息条数"));
            }
        }
        assertThat(column(online, "化解矛盾纠纷数")).contains("不适用");
        assertThat(spot.values()).extracting(row -> row.get("实地测评满意率")).anyMatch(rate -> rate.endsWith("%")).anyMatch(rate -> rate.startsWith("0."))
                .contains("不适用");
    }

    @Test
    void eventsLieInTheirPolicyMonthOrAreLateReports() throws Exception {
        write(request(350, 1, false), "out");
        Map<String, String> posts = people("out").stream().collect(Collectors.toMap(row -> row.get("警号"), row -> row.get("岗位"), (first, second) -> first));
        List<Map<String, String>> events = TableFiles.csv(folder.resolve("out/sample-2026-08-事项.csv"), "UTF-8");
        int late = 0;
        for (Map<String, String> event : events) {
            int fromDay = posts.get(event.get("警号")).equals("辅警") ? 26 : 1;
            LocalDate first = fromDay == 1 ? AUGUST.atDay(1) : AUGUST.minusMonths(1).atDay(26);
            LocalDate date = LocalDate.parse(event.get("发生日期"));
            LocalDate reported = LocalDate.parse(event.get("报送日期"));
            assertThat(reported).isBetween(first, first.plusMonths(1).minusDays(1));
            assertThat(date).isBetween(first.minusMonths(1), reported);
            late += date.isBefore(first) ? 1 : 0;
        }
        assertThat(late).isBetween(1, events.size() / 10);
        assertThat(column(events, "事项编号")).doesNotHaveDuplicates();
        assertThat(column(events, "事项")).contains("迟到", "通报表扬").anyMatch(kind -> kind.matches("[a-zA-Z]+"));
    }

    @Test
    void fullAttendanceIsNotSaidOfWhoWasLate() throws Exception {
        write(request(350, 1, false), "out");
        Set<String> late = TableFiles.csv(folder.resolve("out/sample-2026-08-事项.csv"), "UTF-8").stream()
                .filter(event -> Set.of("迟到", "早退", "late", "旷工", "absent").contains(event.get("事项"))).map(event -> event.get("警号")).collect(Collectors.toSet());
        List<Map<String, String>> attendance = TableFiles.csv(folder.resolve("out/sample-2026-08-考勤.csv"), "UTF-8");
        assertThat(attendance).filteredOn(row -> late.contains(row.get("警号"))).isNotEmpty().allSatisfy(row -> assertThat(row.get("全勤")).isEqualTo("否"));
        assertThat(column(attendance, "全勤")).contains("是");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 350})
    void eachKindOfMistakeIsMadeAndListedWithItsLine(int officers) throws Exception {
        SampleSummary summary = write(request(officers, 1, true), "out" + officers);
        assertThat(summary.mistakes().keySet()).containsExactly(MistakeKind.values());
        List<Map<String, String>> listed = TableFiles.csv(folder.resolve("out" + officers + "/deliberate-mistakes.csv"), "UTF-8");
        assertThat(listed).hasSize(summary.mistakes().values().stream().mapToInt(Integer::intValue).sum());
        for (Map<String, String> mistake : listed) {
            String what = mistake.get("what");
            if (mistake.get("file").endsWith(".csv") && what.contains("-> [")) {
                String line = Files.readAllLines(folder.resolve("out" + officers).resolve(mistake.get("file"))).get(Integer.parseInt(mistake.get("line")) - 1);
                assertThat(line).contains(what.substring(what.indexOf("-> [") + 4, what.length() - 1));
            }
        }
    }

    @Test
    void aboutOneRowInAHundredIsSpoilt() throws Exception {
        SampleSummary summary = write(request(2_000, 2, true), "out");
        int mistakes = summary.mistakes().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(mistakes).isBetween((int) (summary.rows() / 130), (int) (summary.rows() / 80));
    }

    @Test
    void rowsAreCounted() throws Exception {
        SampleSummary summary = write(request(60, 1, false), "out");
        long rows = 7 + 60 + people("out").size() + online("out", AUGUST, "UTF-8").size() + TableFiles.xlsx(folder.resolve("out/sample-2026-08-实地考.xlsx")).size()
                + TableFiles.csv(folder.resolve("out/sample-2026-08-考勤.csv"), "UTF-8").size() + TableFiles.csv(folder.resolve("out/sample-2026-08-事项.csv"), "UTF-8").size();
        assertThat(summary.rows()).isEqualTo(rows);
        assertThat(summary.files()).containsExactlyInAnyOrderElementsOf(filesIn("out"));
    }

    @Test
    void theSecondMonthIsInGb18030() throws Exception {
        write(request(60, 2, false), "out");
        assertThat(column(online("out", AUGUST.plusMonths(1), "GB18030"), "月份")).containsOnly("2026-09");
        byte[] first = Files.readAllBytes(folder.resolve("out/sample-2026-08-网上考.csv"));
        assertThat(Arrays.copyOf(first, 3)).containsExactly(0xEF, 0xBB, 0xBF);
    }

    @Test
    void monthsOfAnotherSampleAreNotMixedIn() throws Exception {
        write(request(20, 2, false), "out");
        write(request(20, 2, true), "out");
        assertThatThrownBy(() -> write(request(20, 1, false), "out")).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("another sample");
    }

    @Test
    void progressCountsUpToTheTotalOfEachFileAndTellsItsRows() throws Exception {
        List<Long> left = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        SampleProgress progress = new SampleProgress() {
            private long remaining;

            @Override
            public void begin(String what, long total) {
                remaining = total;
            }

            @Override
            public void advance() {
                remaining--;
            }

            @Override
            public void end(long written) {
                left.add(remaining);
                rows.add(written);
            }
        };
        SampleSummary summary = new SampleMonths(request(20, 1, true)).write(folder.resolve("out"), progress);
        assertThat(left).hasSize(6).containsOnly(0L);
        assertThat(rows.stream().mapToLong(Long::longValue).sum()).isEqualTo(summary.rows());
    }

    @Test
    void impossibleRequestsAreRefusedInWords() {
        assertThatThrownBy(() -> new SampleRequest(0, 60, 7, AUGUST, 1, 1, true)).hasMessage("officers must be 1 to 1000000, not 0");
        assertThatThrownBy(() -> new SampleRequest(10, 3, 7, AUGUST, 1, 1, true)).hasMessageContaining("stations must be 7");
    }

    private static SampleRequest request(int officers, int months, boolean mistakes) {
        return new SampleRequest(officers, 60, 7, AUGUST, months, 1, mistakes);
    }

    private SampleSummary write(SampleRequest request, String name) throws IOException {
        return new SampleMonths(request).write(folder.resolve(name), SampleProgress.NONE);
    }

    private List<Map<String, String>> people(String name) throws IOException {
        return TableFiles.xlsx(folder.resolve(name).resolve("sample-people.xlsx"));
    }

    private List<Map<String, String>> online(String name, YearMonth month, String charset) throws IOException {
        return TableFiles.csv(folder.resolve(name).resolve("sample-" + month + "-网上考.csv"), charset);
    }

    private List<Path> filesIn(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.sorted().toList();
        }
    }

    private static List<String> column(List<Map<String, String>> rows, String header) {
        return rows.stream().map(row -> row.get(header)).toList();
    }

    private static int number(Map<String, String> row, String header) {
        return Integer.parseInt(row.get(header));
    }
}
