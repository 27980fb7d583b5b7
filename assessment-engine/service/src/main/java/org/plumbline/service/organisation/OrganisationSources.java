package org.plumbline.service.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.service.Chunks;
import org.plumbline.service.ledger.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which file said last what a run reads of people, units and leave. */
@Service
public class OrganisationSources {

    private final PostingMapper postings;
    private final LeaveMapper leave;

    OrganisationSources(PostingMapper postings, LeaveMapper leave) {
        this.postings = postings;
        this.leave = leave;
    }

    /** By number. */
    @Transactional(readOnly = true)
    public Map<String, Source> ofPostings(long run, Collection<String> numbers) {
        Map<String, Source> sources = new HashMap<>();
        Chunks.of(numbers).forEach(chunk -> postings.revisions(run, chunk)
                .forEach(row -> sources.put(row.no(), new Source(row.batch(), row.fileName(), row.line(), row.reason()))));
        return sources;
    }

    /** By number, kind and first day, with blanks between: {@code P1 病假 2026-01-05}. */
    @Transactional(readOnly = true)
    public Map<String, Source> ofLeave(long run, Collection<String> assessees) {
        Map<String, Source> sources = new HashMap<>();
        Chunks.of(assessees).forEach(chunk -> leave.revisions(run, chunk).forEach(row -> sources.put(row.assessee() + " " + row.kind() + " " + row.firstDay(),
                new Source(row.batch(), row.fileName(), row.line(), row.reason()))));
        return sources;
    }
}
