package org.plumbline.service.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.plumbline.service.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password has to be, and how it is kept: Argon2id with 19 MiB and two passes, a salt of its own for each. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Of five: guessed in fewer than a hundred million tries is too easy. */
    private static final int LEAST_STRENGTH = 2;
    /** The time that measuring takes grows with the square of the length. */
    private static final int MEASURED = 64;
    /** Without letters and digits that look alike. */
    private static final String SYMBOLS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Zxcvbn guesser = new Zxcvbn();
    private final SecureRandom random = new SecureRandom();
    /** Of nobody: compared where there is no account, so that both answers take equally long. */
    private final String nobodys = encoder.encode(once());

    String hash(String password) {
        return encoder.encode(password);
    }

    /** @param hash null: there is none; takes as long as if there were one */
    boolean isRight(String password, String hash) {
        boolean isShort = password.length() <= LONGEST * 2;
        boolean isEqual = encoder.matches(isShort ? password : "", hash == null ? nobodys : hash);
        return isShort && hash != null && isEqual;
    }

    /** One that is good for once: 20 symbols, nearly 99 bits. */
    String once() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            made.append(i > 0 && i % 5 == 0 ? "-" : "").append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return made.toString();
    }

    /** @throws Refusal if it is too short, too long, common, or easy to guess from what is known of its owner */
    void refuseWeak(String password, String login, String name, String assessee) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refusal.wrongInput(AccountRefusal.SHORT_PASSWORD, "password", SHORTEST);
        }
        if (length > LONGEST) {
            throw Refusal.wrongInput(AccountRefusal.LONG_PASSWORD, "password", LONGEST);
        }
        List<String> known = Stream.of(login, name, assessee, "plumbline", "准绳").filter(Objects::nonNull).toList();
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        if (known.stream().anyMatch(word -> isRepeated(password, word)) || guesser.measure(measured, known).getScore() < LEAST_STRENGTH) {
            throw Refusal.wrongInput(AccountRefusal.COMMON_PASSWORD, "password");
        }
    }

    /** Whether it is the word again and again, the last time perhaps not to its end: the guesser counts such a rest as another word. */
    private static boolean isRepeated(String password, String word) {
        return !word.isBlank() && word.repeat(password.length() / word.length() + 1).regionMatches(true, 0, password, 0, password.length());
    }
}
