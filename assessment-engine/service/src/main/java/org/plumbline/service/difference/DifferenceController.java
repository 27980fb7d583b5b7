package org.plumbline.service.difference;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.ApiRefusal;
import org.plumbline.service.http.ApiRefused;
import org.plumbline.service.http.Downloads;
import org.plumbline.service.http.Turnstile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "difference")
class DifferenceController {

    private static final int MOST_MOVERS = 500;

    private final CompareRevisions compare;
    /** A month of a whole bureau, twice, in memory. */
    private final Turnstile one = new Turnstile(1);

    DifferenceController(CompareRevisions compare) {
        this.compare = compare;
    }

    @GetMapping("/api/runs/{id}/differences")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 60)
    @Operation(summary = "What a correction changed against the run that it supersedes: for whom, what, and because of which file, rule or other run")
    DifferencesView runDifferences(@PathVariable long id, @RequestParam(defaultValue = "100") int limit) throws Exception {
        if (limit < 0 || limit > MOST_MOVERS) {
            throw new ApiRefused(ApiRefusal.BAD_PARAMETER, "limit", "limit", "0–" + MOST_MOVERS);
        }
        return one.pass(() -> compare.perform(id, differences -> DifferencesView.of(differences, limit)));
    }

    @GetMapping("/api/runs/{id}/differences.csv")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 30)
    @Operation(summary = "Everybody for whom a correction changed anything, as a file that a spreadsheet opens")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void runDifferencesFile(@PathVariable long id, HttpServletResponse response) throws Exception {
        one.pass(() -> compare.perform(id, differences -> send(differences, response)));
    }

    private static Void send(Differences it, HttpServletResponse response) {
        try {
            DifferenceFile.write(it, Downloads.begin(response, "text/csv;charset=UTF-8", it.after().policy() + "-" + it.after().period() + "-" + it.after().id() + "-differences.csv"));
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
