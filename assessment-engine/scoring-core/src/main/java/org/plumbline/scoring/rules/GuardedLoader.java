package org.plumbline.scoring.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

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

    /** Where the compiler reads class files: those made here, else what the parent shows as a stream. By itself this loader would ask for places, which are not filtered. */
    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] own = getBytecode(name);
        return own != null ? new ByteArrayInputStream(own) : getParent().getResourceAsStream(name);
    }
}
