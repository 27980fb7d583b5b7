package org.plumbline.scoring.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a compiled class can do, read from its bytes without loading it. Its constant pool lists every class and member that it names,
 * lambdas and constants included.
 *
 * @param name    of the class itself, with slashes as all names here
 * @param classes that it names, arrays by their element; primitive ones left out
 * @param members that it calls, reads, writes or takes as a handle
 * @param ends    whether each of its methods surely and soon comes to its end, see {@link Bytecode}
 */
record ClassFile(String name, Set<String> classes, Set<Member> members, boolean ends) {

    /** @param descriptor as in class files, e.g. {@code (Ljava/lang/String;)V} */
    record Member(String owner, String name, String descriptor) {
        @Override
        public String toString() {
            return owner + " " + name + " " + descriptor;
        }
    }

    private static final int MAGIC = 0xCAFEBABE;

    /** @throws IllegalArgumentException if the bytes are no class, or hold a constant of a kind that the compiler does not write */
    static ClassFile of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.readInt();
            return new Reading(in).read();
        } catch (IOException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new IllegalArgumentException("a broken class file", broken);
        }
    }

    /** The constants as they stand in the file, which point at each other by number, forwards too. */
    private static final class Reading {
        private final DataInputStream in;
        private final int[] kinds;
        private final String[] texts;
        private final int[] first;
        private final int[] second;
        private final int[] calls;

        private Reading(DataInputStream in) throws IOException {
            this.in = in;
            int count = in.readUnsignedShort();
            kinds = new int[count];
            texts = new String[count];
            first = new int[count];
            second = new int[count];
            calls = new int[count];
        }

        private ClassFile read() throws IOException {
            for (int i = 1; i < kinds.length; i++) {
                kinds[i] = in.readUnsignedByte();
                switch (kinds[i]) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> in.readInt();
                    case 5, 6 -> {
                        in.readLong();
                        // takes up two numbers
                        i++;
                    }
                    case 7, 8, 16 -> first[i] = in.readUnsignedShort();
                    case 9, 10, 11, 12, 18 -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                    }
                    case 15 -> {
                        in.readUnsignedByte();
                        first[i] = in.readUnsignedShort();
                    }
                    default -> throw new IllegalArgumentException("a constant of kind " + kinds[i]);
                }
            }
            in.readUnsignedShort();
            String name = texts[first[in.readUnsignedShort()]];
            in.readUnsignedShort();
            in.skipNBytes(2L * in.readUnsignedShort());
            boolean fieldsEnd = methodsEnd();
            return new ClassFile(name, classes(), members(), fieldsEnd & methodsEnd() && callsItselfOnce(name));
        }

        /** Reads a list of fields or methods, which have one form. */
        private boolean methodsEnd() throws IOException {
            boolean all = true;
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                in.skipNBytes(6);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    boolean code = "Code".equals(texts[in.readUnsignedShort()]);
                    byte[] content = in.readNBytes(in.readInt());
                    all &= !code || Bytecode.ends(content, calls);
                }
            }
            return all;
        }

        /** What calls itself at two places would, with each variable that it has, be done twice as often. */
        private boolean callsItselfOnce(String name) {
            for (int i = 1; i < kinds.length; i++) {
                if (calls[i] > 1 && texts[first[first[i]]].equals(name) && texts[second[second[i]]].startsWith("(") && texts[first[second[i]]].matches("execute|test|apply")) {
                    return false;
                }
            }
            return true;
        }

        private Set<String> classes() {
            Set<String> classes = new LinkedHashSet<>();
            for (int i = 1; i < kinds.length; i++) {
                switch (kinds[i]) {
                    case 7 -> add(classes, texts[first[i]]);
                    case 16 -> addAll(classes, texts[first[i]]);
                    case 12 -> addAll(classes, texts[second[i]]);
                    default -> { }
                }
            }
            return classes;
        }

        private static void add(Set<String> classes, String name) {
            if (name.startsWith("[")) {
                addAll(classes, name);
            } else {
                classes.add(name);
            }
        }

        private static void addAll(Set<String> classes, String descriptor) {
            for (int at = descriptor.indexOf('L'); at >= 0; at = descriptor.indexOf('L', descriptor.indexOf(';', at))) {
                classes.add(descriptor.substring(at + 1, descriptor.indexOf(';', at)));
            }
        }

        private Set<Member> members() {
            Set<Member> members = new LinkedHashSet<>();
            for (int i = 1; i < kinds.length; i++) {
                if (kinds[i] >= 9 && kinds[i] <= 11) {
                    members.add(new Member(texts[first[first[i]]], texts[first[second[i]]], texts[second[second[i]]]));
                }
            }
            return members;
        }
    }
}
