package org.plumbline.scoring.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the known word that a misspelt one most likely means. */
public final class Suggestion {

    /** Beyond these nobody misspells a word, and comparing would be dear. */
    private static final int LONGEST = 200;
    private static final int MOST_KNOWN = 2_000;

    private Suggestion() {
    }

    /** The nearest of the known words, if it is near enough to be what was meant (a third of the letters may differ). */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String seen = LookAlike.plain(word);
        return known.stream()
                .filter(candidate -> isNear(seen, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(seen, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    /** As a clause to append to a message, with the character that only looks right where there is one; empty where nothing is near. */
    public static Text clause(String word, Collection<String> known) {
        Text near = nearest(word, known.size() > MOST_KNOWN ? known.stream().limit(MOST_KNOWN).toList() : known)
                .map(each -> new Text("，是否为 " + each + "？", ", did you mean " + each + "?"))
                .orElse(new Text("", ""));
        return LookAlike.in(word).map(odd -> new Text(near.zh() + "（" + odd.zh() + "）", near.en() + " (" + odd.en() + ")")).orElse(near);
    }

    /** The same for a finding, looked for only if the finding is kept: of a text that is none of ours few are. */
    public static Supplier<Text> of(String word, Collection<String> known) {
        return () -> clause(word, known);
    }

    private static boolean isNear(String word, String candidate) {
        int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
        // the lengths alone rule out most, also a cell of a thousand letters, for which the distance would be dear
        return Math.abs(word.length() - candidate.length()) <= allowed && distance(word, candidate) <= allowed;
    }

    /** Edit distance in which a swap of two neighbours counts as one. */
    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
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
