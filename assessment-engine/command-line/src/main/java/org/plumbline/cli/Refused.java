package org.plumbline.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.service.CannotStart;
import org.plumbline.service.Refusal;

/** Says a no of the service as every other wrong input is said. */
final class Refused {

    private Refused() {
    }

    /** @throws WrongInput with every finding of the refusal */
    static <T> T asWrongInput(Locale language, Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (Refusal refusal) {
            throw new WrongInput(FindingLines.of(refusal.findings(), language));
        } catch (CannotStart unusable) {
            throw new WrongInput(unusable.text());
        } catch (RuntimeException | IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
