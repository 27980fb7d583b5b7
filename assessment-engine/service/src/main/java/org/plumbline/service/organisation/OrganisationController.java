package org.plumbline.service.organisation;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Reach;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "organisation")
class OrganisationController {

    /** @param from first day on which this holds; null: has always held; to likewise */
    @Schema(name = "Person")
    record PersonView(@Schema(requiredMode = REQUIRED) String no, @Schema(requiredMode = REQUIRED) String name, LocalDate from, LocalDate to, @Schema(requiredMode = REQUIRED) Map<String, String> attributes) {

        static PersonView of(Assessee one) {
            return new PersonView(one.no(), one.name(), one.from(), one.to(), one.attributes());
        }
    }

    @Schema(name = "Unit")
    record UnitView(@Schema(requiredMode = REQUIRED) String no, @Schema(requiredMode = REQUIRED) String name, @Schema(requiredMode = REQUIRED) Map<String, String> attributes, List<UnitView> below) {

        static UnitView of(Organisation.UnitNode node) {
            return new UnitView(node.unit().no(), node.unit().name(), node.unit().attributes(), node.below().stream().map(UnitView::of).toList());
        }
    }

    /** @param from first day of the leave; to the last one */
    @Schema(name = "Leave")
    record LeaveView(String kind, LocalDate from, LocalDate to) { }

    /** Posts and leave in the order of time; more than one post after a transfer. */
    @Schema(name = "Career")
    record CareerView(String no, List<PersonView> posts, List<LeaveView> leave) {

        static CareerView of(String no, Organisation.Career career) {
            return new CareerView(no, career.posts().stream().map(PersonView::of).toList(),
                    career.leave().stream().map(each -> new LeaveView(each.kind(), each.from(), each.to())).toList());
        }
    }

    private final Organisation organisation;
    private final Clock clock;

    OrganisationController(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/api/organisation/units")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.SCOPED)
    @Operation(summary = "The units that exist on a day, as a tree")
    Page<UnitView> units(@RequestParam LocalDate on, DataScope scope) {
        return Page.all(organisation.units(on, organisation.reach(scope, on)).stream().map(UnitView::of).toList());
    }

    @GetMapping("/api/organisation/assessees/{no}")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.SCOPED)
    @Operation(summary = "Posts, transfers and leave of one person or unit")
    CareerView career(@PathVariable String no, DataScope scope) {
        return CareerView.of(no, organisation.career(no, organisation.reach(scope, LocalDate.now(clock))));
    }

    @GetMapping("/api/organisation/people")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.SCOPED)
    @Operation(summary = "The people who are there on a day, by number; of a unit and those below it, where one is named")
    Page<PersonView> people(@RequestParam LocalDate on, @RequestParam(required = false) String unit, @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) String cursor, DataScope scope) {
        Slice slice = Slice.of(limit, cursor, 1);
        Reach reach = organisation.reach(scope, on);
        Reach asked = unit == null ? reach : organisation.below(unit, reach, on);
        return Page.of(organisation.people(on, asked, slice.text(0, ""), slice.rows()), slice, one -> List.of(one.no()), PersonView::of);
    }
}
