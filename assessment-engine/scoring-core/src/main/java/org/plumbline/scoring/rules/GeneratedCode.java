package org.plumbline.scoring.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.plumbline.scoring.rules.ClassFile.Member;

/**
 * Holds the classes that the engine generates to what canonical rules need: each may name the classes and members that are listed for its
 * part in {@code generated-code.txt}, and each of its methods must go straight on to its end.
 */
final class GeneratedCode implements GuardedLoader.Guard {

    /** A class that may not be loaded. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Forbidden(String message) {
            super(message);
        }
    }

    /** What a generated class is for, seen by its name within the package, which the engine chooses. */
    enum Part {
        CONSEQUENCE("P[0-9A-F]{2}/LambdaConsequence[0-9A-F]{32}"),
        EXTRACTOR("P[0-9A-F]{2}/LambdaExtractor[0-9A-F]{32}"),
        PREDICATE("P[0-9A-F]{2}/LambdaPredicate[0-9A-F]{32}"),
        RULES("Rules[0-9A-F]{32}(RuleMethods\\d+)?"),
        FIELDS("DomainClassesMetadata[0-9A-F]{32}(\\$.*)?"),
        FACT("[^/$]+"),
        PROJECT(null);

        private final Pattern form;

        Part(String form) {
            this.form = form == null ? null : Pattern.compile(form);
        }
    }

    /** @param patterns members of generated classes, whose names depend on the policy */
    private record Allowed(Set<String> classes, Set<String> members, List<String[]> patterns) { }

    private static final String LIST = "generated-code.txt";
    private static final String FACT = Fact.class.getName().replace('.', '/');
    private static final String VARIABLE = "Lorg/drools/model/Variable;";
    private static final Map<Part, Allowed> ALLOWED = read();

    private final String packageName;
    private final String project;

    /** @param packageName of the canonical text */
    GeneratedCode(String packageName) {
        this.packageName = packageName.replace('.', '/') + "/";
        this.project = "org/drools/project/model/ProjectModel_" + (RuleCompiler.GROUP + "_" + packageName + "_" + RuleCompiler.VERSION).replaceAll("\\W", "_");
    }

    @Override
    public void check(byte[] bytes) {
        ClassFile file;
        try {
            file = ClassFile.of(bytes);
        } catch (IllegalArgumentException unreadable) {
            throw new Forbidden(unreadable.getMessage());
        }
        Part part = part(file.name());
        Allowed allowed = ALLOWED.get(part);
        for (String named : file.classes()) {
            if (!allowed.classes().contains(named) && !isOwn(named)) {
                throw new Forbidden(inWords(part) + " names the class " + named);
            }
        }
        for (Member member : file.members()) {
            if (!allowed.members().contains(member.toString()) && !(isOwn(member.owner()) && isOwnMember(member, file.name(), allowed))) {
                throw new Forbidden(inWords(part) + " names the member " + member);
            }
        }
        if (!file.ends()) {
            throw new Forbidden(inWords(part) + " jumps back, catches what is thrown or makes a long array");
        }
    }

    private Part part(String name) {
        if (name.equals(project)) {
            return Part.PROJECT;
        }
        String within = name.startsWith(packageName) ? name.substring(packageName.length()) : "/";
        for (Part part : Part.values()) {
            if (part.form != null && part.form.matcher(within).matches()) {
                return part;
            }
        }
        throw new Forbidden("a class has the foreign name " + name);
    }

    private boolean isOwn(String name) {
        return name.startsWith(packageName) || name.equals(project);
    }

    private boolean isOwnMember(Member member, String self, Allowed allowed) {
        // a call of Fact is written as a call of the declared fact
        if (allowed.members().contains(FACT + " " + member.name() + " " + member.descriptor())) {
            return !member.name().equals("<init>");
        }
        boolean field = !member.descriptor().startsWith("(");
        for (String[] pattern : allowed.patterns()) {
            boolean owner = pattern[0].equals("own") || member.owner().equals(self);
            boolean name = pattern[1].endsWith("*") ? member.name().startsWith(pattern[1].substring(0, pattern[1].length() - 1)) : member.name().equals(pattern[1]);
            boolean descriptor = switch (pattern[2]) {
                case "field" -> field;
                case "*" -> !field;
                case "()own" -> member.descriptor().startsWith("()L" + packageName);
                default -> member.descriptor().equals(pattern[2]);
            };
            if (owner && name && descriptor) {
                return true;
            }
        }
        return false;
    }

    private static String inWords(Part part) {
        return "the code of a " + part.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Part, Allowed> read() {
        Map<Part, Allowed> all = new TreeMap<>();
        Allowed current = null;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                current = all.computeIfAbsent(Part.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT)),
                        any -> new Allowed(new HashSet<>(), new HashSet<>(), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ");
                if (words.length == 1) {
                    current.classes().add(line);
                } else if (words[0].equals("own") || words[0].equals("self")) {
                    current.patterns().add(words);
                } else {
                    add(current, line);
                }
            }
        }
        factCalls().forEach(call -> add(all.get(Part.CONSEQUENCE), call));
        for (int variables = 1; variables <= RuleParser.MOST_BINDINGS + 1; variables++) {
            builders(variables, all);
        }
        return all;
    }

    private static List<String> lines() {
        try (InputStream in = GeneratedCode.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whoever may name a member may name the classes in it. */
    private static void add(Allowed allowed, String member) {
        allowed.members().add(member);
        String[] words = member.split(" ");
        allowed.classes().add(words[0]);
        for (int at = words[2].indexOf('L'); at >= 0; at = words[2].indexOf('L', words[2].indexOf(';', at))) {
            allowed.classes().add(words[2].substring(at + 1, words[2].indexOf(';', at)));
        }
    }

    /** What rules are there to do: the calls and helpers of the policy format. */
    private static List<String> factCalls() {
        return Arrays.stream(Fact.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())).map(GeneratedCode::member).toList();
    }

    private static String member(Method method) {
        return FACT + " " + method.getName() + " " + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
    }

    /** The engine has a class of its own for each number of variables that a consequence uses. */
    private static void builders(int variables, Map<Part, Allowed> all) {
        String builder = "org/drools/model/consequences/ConsequenceBuilder$_" + variables;
        String block = "org/drools/model/functions/Block" + variables;
        add(all.get(Part.RULES), "org/drools/modelcompiler/dsl/pattern/D on (" + VARIABLE.repeat(variables) + ")L" + builder + ";");
        add(all.get(Part.RULES), builder + " execute (L" + block + ";)L" + builder + ";");
        all.get(Part.CONSEQUENCE).classes().add(block);
    }
}
