package org.plumbline.scoring.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles canonical text with the Drools executable model. The engine sees few classes, and what it generates is judged before it is loaded. */
final class RuleCompiler {

    static final String GROUP = "org.plumbline.policy";
    static final String VERSION = "1";

    private RuleCompiler() {
    }

    /** A compiled rule base; close it, or its classes stay in memory. */
    static final class RuleBase implements AutoCloseable {
        private final KieContainer container;
        private final ReleaseId release;
        private final KieBase base;

        private RuleBase(KieContainer container, ReleaseId release) {
            this.container = container;
            this.release = release;
            this.base = container.getKieBase();
        }

        KieBase base() {
            return base;
        }

        @Override
        public void close() {
            container.dispose();
            // dispose alone keeps the module and its classes
            KieServices.get().getRepository().removeKieModule(release);
        }
    }

    /** The engine refused the text although the profile let it pass: a fault of ours. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static RuleBase compile(CanonicalDrl canonical) {
        return compile(canonical, new FilteringLoader(), new GeneratedCode(canonical.packageName()));
    }

    /** With layers of one's choice, so that each can be tried without the others. */
    static RuleBase compile(CanonicalDrl canonical, ClassLoader visible, GuardedLoader.Guard guard) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(GROUP, canonical.packageName(), VERSION);
        try {
            KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release)
                    .write("src/main/resources/" + canonical.packageName().replace('.', '/') + "/rules.drl", canonical.text());
            KieBuilder builder = services.newKieBuilder(files, new GuardedLoader(visible, guard));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new Refused(errors.stream().map(Message::getText).collect(Collectors.joining("; ")), null);
            }
            return new RuleBase(services.newKieContainer(release, new GuardedLoader(visible, guard)), release);
        } catch (Refused refused) {
            services.getRepository().removeKieModule(release);
            throw refused;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            services.getRepository().removeKieModule(release);
            throw new Refused(String.valueOf(broken.getMessage()), broken);
        }
    }
}
