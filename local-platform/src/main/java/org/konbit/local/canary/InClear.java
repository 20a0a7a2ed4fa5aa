package org.konbit.local.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for words in bytes, in every form of them at once; a byte costs the same however many words there are. */
public final class InClear {
    /** One word in one of its forms. */
    public record Hit(Word word, String form) {}

    private record Pattern(Hit hit, byte[] bytes) {}

    private record Number(Hit hit, String digits) {}

    private static final int START = Long.BYTES;
    private static final int FILTER_BITS = 20;
    private static final int CHUNK = 1 << 20;

    private static final int MOST_BETWEEN = 5;
    private static final int MOST_DIGITS = 64;
    private static final int LONGEST_NUMBER = 15;
    private static final int LEAST_DIGITS = 10;
    private static final int LEAST_OVERLAP = LONGEST_NUMBER * (1 + MOST_BETWEEN);

    private final Map<Long, List<Pattern>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(1 << FILTER_BITS);
    private final List<Number> numbers = new ArrayList<>();
    private final int overlap;

    public InClear(List<Word> words) {
        var longest = LEAST_OVERLAP;
        for (var word : words) {
            for (var form : Forms.of(word.text())) {
                longest = Math.max(longest, form.bytes().length);
                var start = 0L;
                for (var at = 0; at < START; at++) start = start << Byte.SIZE | form.bytes()[at] & 0xFF;
                starts.set(slot(start));
                byStart.computeIfAbsent(start, key -> new ArrayList<>())
                        .add(new Pattern(new Hit(word, form.name()), form.bytes()));
            }
            var digits = Forms.digits(word.text());
            if (!digits.isEmpty()) numbers.add(new Number(new Hit(word, "digits"), digits));
        }
        overlap = longest;
    }

    public Set<Hit> in(byte[] bytes) {
        var hits = new HashSet<Hit>();
        search(bytes.clone(), bytes.length, hits);
        return hits;
    }

    public Set<Hit> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** To its end, a part in memory at a time; returns how many bytes there were. */
    public long in(InputStream stream, Set<Hit> hits) throws IOException {
        var part = new byte[overlap + CHUNK];
        var kept = 0;
        var read = 0L;
        while (true) {
            var more = stream.readNBytes(part, kept, part.length - kept);
            if (more == 0) return read;
            read += more;
            var length = kept + more;
            search(part, length, hits);
            kept = Math.min(overlap, length);
            System.arraycopy(part, length - kept, part, 0, kept);
        }
    }

    /** Folds the bytes in their place. */
    private void search(byte[] bytes, int length, Set<Hit> hits) {
        for (var at = 0; at < length; at++) bytes[at] = Forms.fold(bytes[at]);
        var window = 0L;
        for (var at = 0; at < length; at++) {
            window = window << Byte.SIZE | bytes[at] & 0xFF;
            if (at < START - 1 || !starts.get(slot(window))) continue;
            var from = at - START + 1;
            for (var pattern : byStart.getOrDefault(window, List.of())) {
                var to = from + pattern.bytes().length;
                if (to <= length && Arrays.equals(bytes, from, to, pattern.bytes(), 0, pattern.bytes().length))
                    hits.add(pattern.hit());
            }
        }
        if (!numbers.isEmpty()) digits(bytes, length, hits);
    }

    private static int slot(long start) {
        return (int) (start * 0x9E37_79B9_7F4A_7C15L >>> Long.SIZE - FILTER_BITS);
    }

    /** Digits with a few blanks, hyphens, dots, brackets or the zero bytes of UTF-16 between one and the next. */
    private void digits(byte[] bytes, int length, Set<Hit> hits) {
        var run = new StringBuilder();
        var gap = 0;
        var alone = true;
        for (var at = 0; at < length; at++) {
            var one = bytes[at];
            if (one >= '0' && one <= '9') {
                if (run.isEmpty()) alone = at == 0 || !isLetter(bytes[at - 1]);
                run.append((char) one);
                gap = 0;
                if (run.length() == MOST_DIGITS) {
                    compare(run, false, hits);
                    run.delete(0, MOST_DIGITS - LONGEST_NUMBER);
                    alone = false;
                }
            } else if (!run.isEmpty() && (!separates(one) || ++gap > MOST_BETWEEN)) {
                compare(run, alone && (gap > 0 || !isLetter(one)), hits);
                run.setLength(0);
                gap = 0;
            }
        }
        compare(run, alone, hits);
    }

    /** Without the country's code only if it stands alone: ten digits are soon part of something else. */
    private void compare(StringBuilder run, boolean alone, Set<Hit> hits) {
        if (run.length() < LEAST_DIGITS) return;
        var text = run.toString();
        for (var number : numbers) {
            var stands =
                    alone && text.length() == LEAST_DIGITS && number.digits().endsWith(text);
            if (stands || text.contains(number.digits())) hits.add(number.hit());
        }
    }

    private static boolean isLetter(byte folded) {
        return folded >= 'a' && folded <= 'z';
    }

    private static boolean separates(byte one) {
        return switch (one) {
            case ' ', '-', '.', '(', ')', '/', 0, (byte) 0xC2, (byte) 0xA0 -> true;
            default -> false;
        };
    }
}
