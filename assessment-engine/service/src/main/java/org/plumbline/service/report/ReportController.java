package org.plumbline.service.report;

import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Downloads;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.run.RunReach;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "report")
class ReportController {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** In which of the two a report is written. */
    enum Language {
        zh, en;

        Locale locale() {
            return Locale.forLanguageTag(name());
        }
    }

    private final PrintReports reports;
    private final RunReach reach;
    private final Turnstile printing = new Turnstile(2);

    ReportController(PrintReports reports, RunReach reach) {
        this.reports = reports;
        this.reach = reach;
    }

    @GetMapping("/api/runs/{id}/reports/ranking.pdf")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 30)
    @Operation(summary = "The ranking of a finished run, by peer group, with everybody who has no place in it")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    void rankingPdf(@PathVariable long id, @RequestParam(defaultValue = "zh") Language language, HttpServletResponse response) throws Exception {
        send(() -> reports.ranking(id, Format.PDF, language.locale()), response);
    }

    @GetMapping("/api/runs/{id}/reports/ranking.xlsx")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 30)
    @Operation(summary = "The ranking of a finished run as a worksheet")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    void rankingXlsx(@PathVariable long id, @RequestParam(defaultValue = "zh") Language language, HttpServletResponse response) throws Exception {
        send(() -> reports.ranking(id, Format.XLSX, language.locale()), response);
    }

    @GetMapping("/api/runs/{id}/reports/outcomes.pdf")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 30)
    @Operation(summary = "The rewards and penalties that a finished run proposes, with sums, budgets and a block to sign")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    void outcomesPdf(@PathVariable long id, @RequestParam(defaultValue = "zh") Language language, HttpServletResponse response) throws Exception {
        send(() -> reports.outcomes(id, Format.PDF, language.locale()), response);
    }

    @GetMapping("/api/runs/{id}/reports/outcomes.xlsx")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 30)
    @Operation(summary = "The rewards and penalties that a finished run proposes as a worksheet")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    void outcomesXlsx(@PathVariable long id, @RequestParam(defaultValue = "zh") Language language, HttpServletResponse response) throws Exception {
        send(() -> reports.outcomes(id, Format.XLSX, language.locale()), response);
    }

    @GetMapping("/api/runs/{id}/sheets/{assessee}/sheet.pdf")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Costly(perMinute = 60)
    @Operation(summary = "One score sheet, every line explained, with the place and what follows")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    void sheetPdf(@PathVariable long id, @PathVariable String assessee, @RequestParam(defaultValue = "zh") Language language, DataScope scope, HttpServletResponse response)
            throws Exception {
        send(() -> reports.sheet(id, assessee, reach.of(id, scope), language.locale()), response);
    }

    /** Laid out before the answer begins, so that a refusal is still one. */
    private void send(Callable<Printout> report, HttpServletResponse response) throws Exception {
        printing.pass(() -> {
            try (Printout printout = report.call(); OutputStream out = Downloads.begin(response, printout.mediaType(), printout.fileName())) {
                printout.write(out);
            }
            return null;
        });
    }
}
