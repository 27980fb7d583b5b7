package org.plumbline.service.intake;

import org.plumbline.service.Actor;
import org.plumbline.service.access.DataScope;

/** Who hands in, and whose data that may be about. Below some units only, one sees what one has handed in oneself. */
record Sender(String name, DataScope scope) {

    static Sender of(Actor actor, DataScope scope) {
        return new Sender(actor.name(), scope);
    }

    boolean seesAll() {
        return scope.isEverywhere();
    }

    boolean sees(Batch batch) {
        return seesAll() || batch.receivedBy().equals(name);
    }
}
