package org.plumbline.scoring.finding;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the known word that a misspelt one most likely means. */
public final class Suggestion {

    /** Beyond these nobody misspells a word, and comparing would be dear. */
    private static final int LONGEST = 200;
    private static final int MOST_KNOWN = 2_000;
    private static final Text NOTHING = new Text("", "");

    private Suggestion() {
    }

    /** The nearest of the known words, if it is near enough to be what was meant (a third of the letters may differ); case and full width do not count. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(LookAlike.plain(word));
        Optional<String> longer = shortened(plain, known);
        return longer.isPresent() ? longer : known.stream()
                .filter(candidate -> isNear(plain, plain(candidate)))
                .min(Comparator.<String>comparingInt(candidate -> distance(plain, plain(candidate))).thenComparing(Comparator.naturalOrder()));
    }

    /** In Chinese a part of a word often stands for the whole: of which there must be one alone. */
    private static Optional<String> shortened(String word, Collection<String> known) {
        boolean isChinese = word.length() >= 2 && word.codePoints().allMatch(Character::isIdeographic);
        List<String> longer = isChinese ? known.stream().filter(candidate -> candidate.length() <= LONGEST && plain(candidate).contains(word)).distinct().limit(2).toList() : List.of();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** Whether the word is another one with a slip of the pen: at most two letters of it, and no more than a third. */
    public static boolean isSlip(String word, String meant) {
        return isNear(plain(word), plain(meant)) && Math.abs(word.length() - meant.length()) <= 2 && distance(plain(word), plain(meant)) <= 2;
    }

    /** As a clause to append to a message, with the character that only looks right where there is one; empty where nothing is near. */
    public static Text clause(String word, Collection<String> known) {
        return clause(word, known, Lexicon.NONE);
    }

    /** The same for a finding, looked for only if the finding is kept: of a text that is none of ours few are. */
    public static Supplier<Text> of(String word, Collection<String> known) {
        return of(word, known, Lexicon.NONE);
    }

    /** As {@link #clause(String, Collection, Lexicon)}, looked for only if the finding is kept. */
    public static Supplier<Text> of(String word, Collection<String> known, Lexicon lexicon) {
        return () -> clause(word, known, lexicon);
    }

    /**
     * As {@link #clause(String, Collection)}, but also finds a known word by the name that people use for it, and says of a word that is known
     * as something else what it is. What is written the same comes before what is called so, and both before what is only near.
     */
    public static Text clause(String word, Collection<String> known, Lexicon lexicon) {
        Text meant = meaning(word, known.size() > MOST_KNOWN ? known.stream().limit(MOST_KNOWN).toList() : known, lexicon);
        return LookAlike.in(word).map(odd -> new Text(meant.zh() + "（" + odd.zh() + "）", meant.en() + " (" + odd.en() + ")")).orElse(meant);
    }

    private static Text meaning(String word, Collection<String> known, Lexicon lexicon) {
        String plain = plain(word);
        List<Lexicon.Entry> entries = lexicon.entries();
        return known.stream().filter(candidate -> plain(candidate).equals(plain)).min(Comparator.naturalOrder())
                .or(() -> entries.stream().filter(entry -> known.contains(entry.code()) && entry.isNamed(plain)).map(Lexicon.Entry::code).findFirst())
                .map(Suggestion::meant)
                .or(() -> entries.stream().filter(entry -> entry.code().equals(word)).findFirst().map(Suggestion::another))
                .or(() -> entries.stream().filter(entry -> entry.isNamed(plain)).findFirst().map(Suggestion::another))
                .or(() -> nearest(word, known).map(Suggestion::meant))
                .or(() -> entries.stream().filter(entry -> known.contains(entry.code()) && nearest(word, entry.names()).isPresent()).findFirst().map(entry -> meant(entry.code())))
                .orElse(NOTHING);
    }

    private static Text meant(String word) {
        return new Text("，是否为 " + word + "？", ", did you mean " + word + "?");
    }

    private static Text another(Lexicon.Entry entry) {
        return entry.written().equals(entry.code()) ? new Text("，" + entry.code() + " 是" + entry.kind().zh(), ", " + entry.code() + " is " + entry.kind().en())
                : new Text("，是否为" + entry.kind().zh() + " " + entry.written() + "？", ", did you mean " + entry.written() + ", " + entry.kind().en() + "?");
    }

    /** Without case and with half-width letters. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isNear(String word, String candidate) {
        int longest = Math.max(word.length(), candidate.length());
        int allowed = longest < 2 ? 0 : Math.max(1, longest / 3);
        // the lengths alone rule out most, also a cell of a thousand letters, for which the distance would be dear
        return Math.abs(word.length() - candidate.length()) <= allowed && distance(word, candidate) <= allowed;
    }

    /** Edit distance in which a swap of two neighbours counts as one. */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[left.length()][right.length()];
    }
}
