package org.plumbline.service.standing;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "standing")
class MyResultController {

    private final MyMonths months;
    private final MyResult result;
    private final PublishedPlaces places;

    MyResultController(MyMonths months, MyResult result, PublishedPlaces places) {
        this.months = months;
        this.result = result;
        this.places = places;
    }

    @GetMapping("/api/me/results")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Operation(summary = "The own published months, the newest first")
    Page<MyResultView.MonthView> myResults(@RequestParam(required = false) String policy, @RequestParam(defaultValue = "12") int limit,
            @RequestParam(required = false) String cursor, SignedIn who) {
        Slice slice = Slice.of(limit, cursor, 2);
        return Page.of(months.of(who.assessee(), policy, slice.text(0, null), slice.number(1, Long.MAX_VALUE), slice.rows()), slice, it -> List.of(it.period(), it.run()), it -> it);
    }

    @GetMapping("/api/me/results/{run}")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Operation(summary = "The own result of one published month: every line explained, where its figures came from, what has changed since the month before")
    MyResultView myResult(@PathVariable long run, SignedIn who) {
        return result.of(run, who.assessee());
    }

    @GetMapping("/api/me/results/{run}/standings")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Operation(summary = "Of the own peer group what the policy publishes, the best first")
    Page<MyResultView.PlaceView> publishedPlaces(@PathVariable long run, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor,
            SignedIn who) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(places.of(run, who.assessee(), slice.place(0), slice.rows()), slice, it -> List.of(it.position()), PublishedPlaces.Placed::view);
    }
}
