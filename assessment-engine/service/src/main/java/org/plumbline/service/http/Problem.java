package org.plumbline.service.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/**
 * Why a request failed, as RFC 9457 has it, with every single mistake.
 *
 * @param type     urn:plumbline:problem: and the code
 * @param title    what kind of problem it is, in the language of the reader
 * @param detail   what is wrong and what to do, in the language of the reader
 * @param code     of the first finding
 * @param findings at least one, the most important first
 * @param incident number under which the log has more; absent where nothing more is known
 */
@Schema(description = "RFC 9457 problem; every mistake is a finding in Chinese and English")
public record Problem(String type, String title, int status, String detail, String code, List<FoundView> findings, String incident) {

    private static final Map<Integer, Text> TITLES = Map.ofEntries(
            Map.entry(400, new Text("请求有误", "Bad request")),
            Map.entry(401, new Text("尚未登录", "Not signed in")),
            Map.entry(403, new Text("不允许", "Forbidden")),
            Map.entry(404, new Text("没有找到", "Not found")),
            Map.entry(405, new Text("方法不支持", "Method not allowed")),
            Map.entry(406, new Text("没有所要的格式", "Not acceptable")),
            Map.entry(409, new Text("目前不能这样做", "Not possible as things stand")),
            Map.entry(413, new Text("内容过大", "Content too large")),
            Map.entry(415, new Text("内容类型不支持", "Unsupported media type")),
            Map.entry(421, new Text("主机名不对", "Misdirected request")),
            Map.entry(422, new Text("内容有误", "What was sent is wrong")),
            Map.entry(429, new Text("请求过于频繁", "Too many requests")),
            Map.entry(500, new Text("服务出错", "The service failed")),
            Map.entry(503, new Text("暂时不可用", "Not available at the moment")));

    /** Where something stands; line and column from 1, absent where the whole file or line is meant; length in characters, absent where it is not known. */
    @Schema(name = "Place")
    public record PlaceView(String file, Integer line, Integer column, Integer length) {

        public static PlaceView of(Place place) {
            return new PlaceView(place.file(), positive(place.line()), positive(place.column()), positive(place.length()));
        }

        private static Integer positive(int number) {
            return number == 0 ? null : number;
        }
    }

    /** One mistake. */
    @Schema(name = "Finding")
    public record FoundView(String code, Severity severity, PlaceView place, Text message, Text remedy) {

        /** As it is answered. */
        public static FoundView of(Finding finding) {
            return new FoundView(finding.code(), finding.severity(), PlaceView.of(finding.place()), finding.message(), finding.remedy());
        }
    }

    static Problem of(int status, List<Finding> findings, String incident, Locale language) {
        Finding first = findings.get(0);
        String title = TITLES.getOrDefault(status, TITLES.get(status < 500 ? 400 : 500)).in(language);
        String detail = new Text(first.message().zh() + "。" + first.remedy().zh(), first.message().en() + "; " + first.remedy().en()).in(language);
        return new Problem("urn:plumbline:problem:" + first.code(), title, status, detail, first.code(), findings.stream().map(FoundView::of).toList(), incident);
    }
}
