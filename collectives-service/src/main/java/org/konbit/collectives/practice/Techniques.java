package org.konbit.collectives.practice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The movement's own techniques. */
public interface Techniques {
    /** @throws org.springframework.dao.DuplicateKeyException when there is one with its code */
    Technique add(Technique technique);

    Optional<Technique> find(String code);

    /** In the order of codes; each of the words begins one of theirs. */
    List<Technique> matching(List<String> words, @Nullable String after, int limit);
}
