package org.plumbline.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.intake.TakeInFile;
import org.plumbline.service.run.RunPeriod;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** One piece of work in a process of its own, which a test may kill or stop: says READY, waits for a line, says BEGIN, works, says DONE or FAILED. */
public final class ChildWork {

    private ChildWork() {
    }

    /**
     * @param arguments key=value of the service's properties, then the work: {@code intake FILE}, or {@code run POLICY PERIOD} and perhaps the step before
     *                  which it says AT and waits for another line
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> properties = new HashMap<>();
        int next = 0;
        while (arguments[next].contains("=")) {
            String[] property = arguments[next++].split("=", 2);
            properties.put(property[0], property[1]);
        }
        try (ConfigurableApplicationContext service = PlumblineService.start(WebApplicationType.NONE, properties)) {
            System.out.println("READY");
            System.in.read();
            System.out.println("BEGIN");
            try {
                if (arguments[next].equals("intake")) {
                    Path file = Path.of(arguments[next + 1]);
                    service.getBean(TakeInFile.class).takeIn(file, file.getFileName().toString(), null, RunningService.CLERK, Progress.NONE);
                } else {
                    Progress progress = arguments.length > next + 3 ? waitingAt(arguments[next + 3]) : Progress.NONE;
                    service.getBean(RunPeriod.class).run(arguments[next + 1], arguments[next + 2], null, RunningService.CLERK, progress);
                }
                System.out.println("DONE");
            } catch (RuntimeException failed) {
                System.out.println("FAILED " + (failed instanceof Refusal refusal ? refusal.getMessage() : failed.getClass().getSimpleName()));
            }
        }
    }

    /** Waits once, between two transactions. */
    private static Progress waitingAt(String wanted) {
        return (step, done, total) -> {
            if (step.equals(wanted) && done == 0) {
                System.out.println("AT " + step);
                try {
                    System.in.read();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
        };
    }
}
