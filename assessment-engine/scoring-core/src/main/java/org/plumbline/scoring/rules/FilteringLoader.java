package org.plumbline.scoring.rules;

import java.io.InputStream;
import java.util.Set;

/** Lets compiled rules see what they need and nothing else, whatever got past the checks before. */
final class FilteringLoader extends ClassLoader {

    private static final Set<String> PACKAGES = Set.of("java.math", "java.util", "java.util.function");

    /** Classes of java.lang that rules and the code generated for them name; not Runtime, System, Thread, Process and their kind. */
    private static final Set<String> CLASSES = Set.of("java.lang.Object", "java.lang.String", "java.lang.CharSequence", "java.lang.Comparable",
            "java.lang.Iterable", "java.lang.Number", "java.lang.Boolean", "java.lang.Byte", "java.lang.Character", "java.lang.Short",
            "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.Void", "java.lang.Enum", "java.lang.Record",
            "java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error", "java.lang.Override",
            "java.lang.Deprecated", "java.lang.SuppressWarnings", "java.lang.Class", "java.lang.Cloneable", "java.lang.StringBuilder",
            "java.lang.AbstractStringBuilder", "java.lang.Appendable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc",
            "java.io.Serializable", "java.io.Externalizable", "java.io.ObjectInput", "java.io.ObjectOutput", "java.io.DataInput", "java.io.DataOutput",
            "java.io.IOException", "java.lang.ClassNotFoundException", "java.lang.ReflectiveOperationException", "java.lang.AutoCloseable",
            "java.lang.annotation.Annotation", "java.lang.annotation.Retention", "java.lang.annotation.RetentionPolicy",
            "java.lang.annotation.Target", "java.lang.annotation.ElementType", "java.lang.annotation.Documented", "java.lang.FunctionalInterface",
            "java.lang.invoke.LambdaMetafactory", "java.lang.invoke.SerializedLambda", "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup", "java.lang.invoke.StringConcatFactory", "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodType", "java.lang.invoke.CallSite",
            Fact.class.getName(), "org.plumbline.scoring.policy.ParameterValue", "org.plumbline.scoring.policy.ParameterValue$Steps",
            "org.plumbline.scoring.policy.ParameterValue$Brackets", "org.plumbline.scoring.policy.ParameterValue$Table");

    private static final String CLASS = ".class";

    FilteringLoader() {
        super(FilteringLoader.class.getClassLoader());
    }

    static boolean allows(String name) {
        int dot = name.lastIndexOf('.');
        return CLASSES.contains(name) || dot > 0 && PACKAGES.contains(name.substring(0, dot))
                || name.startsWith("java.lang.") && dot == "java.lang".length() && (name.endsWith("Exception") || name.endsWith("Error"))
                // the engine itself names these from the code that it generates
                || name.equals("java.time.format.DateTimeFormatterBuilder")
                || name.startsWith("org.drools.") || name.startsWith("org.kie.");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!allows(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    /** The compiler reads classes as streams: what is not allowed is not there for it either. */
    @Override
    public InputStream getResourceAsStream(String name) {
        return name.endsWith(CLASS) && !allows(name.substring(0, name.length() - CLASS.length()).replace('/', '.')) ? null : super.getResourceAsStream(name);
    }
}
