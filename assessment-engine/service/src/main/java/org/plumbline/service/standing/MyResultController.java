package org.plumbline.service.standing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.plumbline.scoring.explain.LeastWork;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.http.Turnstile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "standing")
class MyResultController {

    private final MyMonths months;
    private final MyResult result;
    private final PublishedPlaces places;
    private final TryFigures tries;
    /** So that many who move a slider do not keep those from the service who look at a page. */
    private final Turnstile trying = new Turnstile(4, 100, Duration.ofSeconds(5));
    private final Turnstile searching = new Turnstile(1, 20, Duration.ofSeconds(20));

    MyResultController(MyMonths months, MyResult result, PublishedPlaces places, TryFigures tries) {
        this.months = months;
        this.result = result;
        this.places = places;
        this.tries = tries;
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

    @Schema(name = "TryRequest")
    record TryRequest(@Schema(description = "by code of the item the value to try: 12, 0.95, true, a code, or codes with commas between") Map<String, String> figures) { }

    @Schema(name = "LeastWorkRequest")
    record LeastWorkRequest(LeastWork.Goal goal) { }

    @GetMapping("/api/me/results/{run}/why-not")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Costly(perMinute = 60)
    @Operation(summary = "The rules that did not fire, the conditions they missed and by how much; and the figures that can be tried")
    WhyNotView whyNot(@PathVariable long run, SignedIn who) {
        return tries.whyNot(run, who.assessee());
    }

    @PostMapping(path = "/api/me/results/{run}/what-if", consumes = "application/json")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Costly(perMinute = 240)
    @Operation(summary = "What one would have with other figures, if all others stayed as they are; nothing is kept")
    TriedView whatIf(@PathVariable long run, @RequestBody TryRequest request, SignedIn who) throws Exception {
        Map<String, String> figures = Given.value("figures", request.figures());
        return trying.pass(() -> tries.tryOut(run, who.assessee(), figures));
    }

    @PostMapping(path = "/api/me/results/{run}/least-work", consumes = "application/json")
    @Allowed(value = Role.OFFICER, extent = Extent.OWN)
    @Costly(perMinute = 10)
    @Operation(summary = "The least extra work that would gain the next grade or place, searched and verified")
    LeastWorkView leastWork(@PathVariable long run, @RequestBody LeastWorkRequest request, SignedIn who) throws Exception {
        LeastWork.Goal goal = Given.value("goal", request.goal());
        return searching.pass(() -> tries.leastWork(run, who.assessee(), goal));
    }
}
