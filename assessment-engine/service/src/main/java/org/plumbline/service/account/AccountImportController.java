package org.plumbline.service.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import java.io.InputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Problem;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.http.Uploads;
import org.plumbline.service.idempotency.SaidOnce;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "account")
class AccountImportController {

    /** @param password good for once, told here and never again */
    @Schema(name = "ImportedAccount")
    record MadeView(int line, long id, @Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String name, @Schema(requiredMode = REQUIRED) String password) {

        @Override
        public String toString() {
            return "account " + id;
        }
    }

    @Schema(name = "RefusedAccountRow")
    record RefusedView(int line, @Schema(description = "from 1; absent: the row as a whole", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Integer column,
            @Schema(description = "what stands in the cell", requiredMode = REQUIRED) String value, @Schema(requiredMode = REQUIRED) String code,
            @Schema(requiredMode = REQUIRED) Text message, @Schema(requiredMode = REQUIRED) Text remedy) {

        static RefusedView of(ImportAccounts.NotImported row) {
            Finding finding = row.finding();
            return new RefusedView(finding.place().line(), finding.place().column() == 0 ? null : finding.place().column(), row.value(), finding.code(), finding.message(), finding.remedy());
        }
    }

    /** @param notes what is said of the file as a whole, as columns that were not read */
    @Schema(name = "AccountImport")
    record ResultView(List<MadeView> made, List<RefusedView> refused, List<Problem.FoundView> notes) { }

    private final ImportAccounts imports;
    private final Uploads uploads;
    /** Others sign in meanwhile, for which passwords are computed as well. */
    private final Turnstile places = new Turnstile(1);

    AccountImportController(ImportAccounts imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    @PostMapping(path = "/api/accounts/import", consumes = "application/octet-stream")
    @SaidOnce
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Costly(perMinute = 6)
    @Operation(summary = "Makes the accounts of a list; wrong rows are told, and the passwords in the answer are good for once and told nowhere else", requestBody = @RequestBody(
            required = true, description = "a CSV or XLSX file with the columns 登录名/login, 姓名/name, 角色/role (several with commas between) and, where there is one, 警号/assessee"
                    + " and 单位/unit (code; empty: everywhere); at most 500 rows and 4 MB",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))))
    ResultView importAccounts(@RequestParam String fileName, InputStream body, Actor actor) throws Exception {
        ImportAccounts.Result result = places.pass(() -> uploads.receive(body, file -> imports.take(file, fileName, actor)));
        return new ResultView(result.made().stream().map(it -> new MadeView(it.line(), it.id(), it.login(), it.name(), it.password())).toList(),
                result.refused().stream().map(RefusedView::of).toList(), result.notes().stream().map(Problem.FoundView::of).toList());
    }
}
