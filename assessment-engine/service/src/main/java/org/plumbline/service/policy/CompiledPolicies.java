package org.plumbline.service.policy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Compiled policies. The last few are kept for whoever asks next: to compile one takes a second, and its rules are slow until the machine
 * knows them. One may be used by several at once.
 */
@Component
public class CompiledPolicies implements DisposableBean {

    private static final int KEPT = 8;

    /** In the order of their last use. */
    private final Map<PolicyBundle, Entry> entries = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

    private static final class Entry {
        private CompiledPolicy policy;
        private int users;

        private synchronized CompiledPolicy policy(PolicyBundle bundle) {
            if (policy == null) {
                Findings findings = new Findings();
                policy = CompiledPolicy.of(bundle, findings).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted()));
            }
            return policy;
        }
    }

    /** A policy while it is used. Close it. */
    public final class Loan implements AutoCloseable {

        private final Entry entry;
        private final CompiledPolicy policy;

        private Loan(Entry entry, CompiledPolicy policy) {
            this.entry = entry;
            this.policy = policy;
        }

        public CompiledPolicy policy() {
            return policy;
        }

        @Override
        public void close() {
            giveBack(entry);
        }
    }

    /** @throws Refusal with what is wrong if it cannot be compiled */
    public Loan lend(PolicyBundle bundle) {
        Entry entry = enter(bundle);
        try {
            return new Loan(entry, entry.policy(bundle));
        } catch (RuntimeException | Error refused) {
            giveBack(entry);
            throw refused;
        }
    }

    private synchronized Entry enter(PolicyBundle bundle) {
        Entry entry = entries.computeIfAbsent(bundle, any -> new Entry());
        entry.users++;
        return entry;
    }

    private synchronized void giveBack(Entry entry) {
        entry.users--;
        Iterator<Entry> eldest = entries.values().iterator();
        while (entries.size() > KEPT && eldest.hasNext()) {
            Entry next = eldest.next();
            if (next.users == 0) {
                eldest.remove();
                free(next);
            }
        }
    }

    @Override
    public synchronized void destroy() {
        entries.values().forEach(CompiledPolicies::free);
        entries.clear();
    }

    private static void free(Entry entry) {
        if (entry.policy != null) {
            entry.policy.close();
        }
    }
}
