package org.konbit.notifications.recipient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.konbit.sealing.MasterKey;
import org.springframework.stereotype.Component;

/** The word by which people have themselves erased, as it is written under duress: case, accents and signs don't count. */
@Component
public class DuressWord {
    /** Shorter, and it would be said by mistake. */
    private static final int SHORTEST = 6;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char SEPARATOR = '\n';

    private final MasterKey master;
    private final String usual;

    DuressWord(MasterKey master, DuressSettings settings) {
        this.master = master;
        this.usual = folded(settings.word());
        if (!usual.isEmpty() && usual.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "konbit.duress.word needs %d letters and digits, or none to be without".formatted(SHORTEST));
        }
    }

    static String folded(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** As it is kept, for nobody to read; empty for what is too short. */
    public Optional<BlindIndex> of(UUID person, String chosen) {
        var word = folded(chosen);
        return word.length() < SHORTEST ? Optional.empty() : Optional.of(index(person, word));
    }

    boolean isUsual(String said) {
        return !usual.isEmpty() && said.equals(usual);
    }

    /** Of the person, or of a record that became part of theirs. */
    boolean isOf(ContactCard card, String said) {
        return isOf(card.person(), card.duressWord(), said)
                || card.mergedWords().stream().anyMatch(word -> isOf(word.record(), word.chosen(), said));
    }

    /** @param chosen by the person; null for the usual one */
    private boolean isOf(UUID person, @Nullable BlindIndex chosen, String said) {
        return chosen == null ? isUsual(said) : chosen.equals(index(person, said));
    }

    BlindIndex saidBy(BlindIndex phone, String said) {
        return BlindIndex.of(master.blindIndex("heard-word", phone.hex() + SEPARATOR + said));
    }

    private BlindIndex index(UUID person, String word) {
        return BlindIndex.of(master.blindIndex("duress-word", person.toString() + SEPARATOR + word));
    }
}
