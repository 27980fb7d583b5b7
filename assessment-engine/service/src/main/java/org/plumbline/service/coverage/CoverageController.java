package org.plumbline.service.coverage;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.http.Turnstile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "coverage")
class CoverageController {

    /** Everybody is read for each answer. */
    private static final int AT_ONCE = 2;

    @Schema(name = "Misfit")
    record MisfitView(Misfit.Kind kind, String assessee, String name, AssesseeKind assesseeKind,
            @Schema(description = "the primary policies that take him: none for a gap, two or more for an overlap") List<String> policies) {

        static MisfitView of(Misfit it) {
            return new MisfitView(it.kind(), it.assessee(), it.name(), it.assesseeKind(), it.policies());
        }
    }

    private final Coverage coverage;
    private final Turnstile places = new Turnstile(AT_ONCE);

    CoverageController(Coverage coverage) {
        this.coverage = coverage;
    }

    @GetMapping("/api/coverage")
    @Allowed(value = {Role.RUN_OPERATOR, Role.LEADER, Role.AUDITOR}, extent = Extent.WHOLE)
    @Operation(summary = "Who is not in exactly one primary policy for a period: gaps and overlaps, by number. Each forbids the runs that it concerns")
    Page<MisfitView> coverage(@RequestParam String period, @RequestParam(required = false) Misfit.Kind kind, @RequestParam(required = false) String policy,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) throws Exception {
        Slice slice = Slice.of(limit, cursor, 1);
        String after = slice.text(0, "");
        List<Misfit> found = places.pass(() -> coverage.of(period));
        return Page.of(found.stream().filter(it -> kind == null || it.kind() == kind).filter(it -> policy == null || it.policies().contains(policy))
                .filter(it -> it.assessee().compareTo(after) > 0).limit(slice.rows()).toList(), slice, it -> List.of(it.assessee()), MisfitView::of);
    }
}
