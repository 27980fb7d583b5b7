package org.plumbline.scoring.rules;

import org.drools.wiring.dynamic.DynamicProjectClassLoader;

/** The loader of generated classes: each must pass the guard before it is defined, while the builder still works as well as later. */
final class GuardedLoader extends DynamicProjectClassLoader {

    /** Judges the bytes of one class. */
    @FunctionalInterface
    interface Guard {
        /** @throws RuntimeException if the class must not be loaded */
        void check(byte[] bytes);
    }

    private final Guard guard;

    GuardedLoader(ClassLoader parent, Guard guard) {
        super(parent, null);
        this.guard = guard;
    }

    /** Every class comes through here, also the declared facts, which the builder loads and initializes itself. */
    @Override
    public void storeClass(String name, String resourceName, byte[] bytes) {
        guard.check(bytes);
        super.storeClass(name, resourceName, bytes);
    }

    @Override
    public Class<?> writeClass(String name, byte[] bytes) {
        guard.check(bytes);
        return super.writeClass(name, bytes);
    }
}
