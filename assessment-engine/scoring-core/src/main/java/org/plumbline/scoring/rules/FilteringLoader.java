package org.plumbline.scoring.rules;

import java.io.InputStream;
import java.util.Set;

/**
 * Lets the compiler and compiled rules see what they need and nothing else, whatever got past the checks before.
 *
 * <p>Two lists, because the compiler reads class files to learn signatures, and a class of the JDK mentions many others in its own. What may
 * be loaded, so that its code can run, is far less.
 */
final class FilteringLoader extends ClassLoader {

    /** What code generated for canonical rules runs with, and what the engine asks for by name while it makes a rule base. */
    private static final Set<String> LOADED = Set.of("java.lang.Object", "java.lang.String", "java.lang.Boolean", "java.lang.Integer", "java.lang.Comparable",
            "java.lang.Enum", "java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.IllegalArgumentException",
            "java.lang.Class", "java.lang.invoke.StringConcatFactory", "java.lang.invoke.CallSite", "java.lang.invoke.MethodType",
            "java.lang.invoke.MethodHandles", "java.lang.invoke.MethodHandles$Lookup", "java.io.Serializable", "java.math.BigDecimal",
            "java.util.List", "java.util.ArrayList", "java.util.Arrays", "java.util.Collections", "java.util.Locale",
            "java.time.format.DateTimeFormatter", "java.time.format.DateTimeFormatterBuilder",
            Fact.class.getName(), "org.plumbline.scoring.policy.ParameterValue", "org.plumbline.scoring.policy.ParameterValue$Steps",
            "org.plumbline.scoring.policy.ParameterValue$Brackets", "org.plumbline.scoring.policy.ParameterValue$Table",
            "org.drools.base.factmodel.AccessibleFact", "org.drools.base.factmodel.GeneratedFact", "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.dsl.pattern.D", "org.drools.modelcompiler.util.EvaluationUtil", "org.drools.util.DateUtils",
            "org.drools.ecj.EclipseJavaCompiler", "org.kie.api.builder.ReleaseId", "org.kie.api.definition.type.Position");

    /** The description of rules as data, and functions that the engine registers; none of them reaches outside the rule base. */
    private static final Set<String> LOADED_PACKAGES = Set.of("org.drools.model", "org.drools.model.functions", "org.drools.model.consequences",
            "org.drools.model.operators", "org.drools.model.impl", "org.drools.core.base.accumulators");

    /** Beside these, what the compiler needs to know of what the generated list of packages names. */
    private static final Set<String> READ = Set.of("org.drools.compiler.kie.builder.MaterializedLambda", "org.drools.model.functions.temporal.TemporalPredicate",
            "org.drools.model.view.ViewItem", "org.drools.model.view.ViewItemBuilder", "org.kie.api.KieServices",
            "org.kie.api.builder.model.KieBaseModel", "org.kie.api.builder.model.KieModuleModel", "org.kie.api.builder.model.KieSessionModel",
            "org.kie.api.builder.model.KieSessionModel$KieSessionType", "org.kie.api.conf.EventProcessingOption", "org.kie.api.conf.KieBaseMutabilityOption",
            "org.kie.api.conf.Option", "org.kie.api.conf.SingleValueOption", "org.kie.api.internal.utils.KieService",
            "org.kie.api.runtime.conf.ClockTypeOption", "org.kie.api.runtime.conf.KieSessionOption",
            "org.kie.api.runtime.conf.SingleValueKieSessionOption", "org.kie.util.maven.support.ReleaseIdImpl");

    private static final String CLASS = ".class";

    FilteringLoader() {
        super(FilteringLoader.class.getClassLoader());
    }

    /** Whether rules may run with a class. */
    static boolean loads(String name) {
        int dot = name.lastIndexOf('.');
        return LOADED.contains(name) || dot > 0 && LOADED_PACKAGES.contains(name.substring(0, dot));
    }

    /** Whether the compiler may know a class: any of the Java library, since which ones its classes mention differs from one release to the next. */
    static boolean reads(String name) {
        return loads(name) || READ.contains(name) || name.startsWith("java.");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!loads(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return hides(name) ? null : super.getResourceAsStream(name);
    }

    private static boolean hides(String name) {
        return name.endsWith(CLASS) && !reads(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
    }
}
