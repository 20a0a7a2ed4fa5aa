package org.konbit.collectives.territory;

import java.util.Collection;
import java.util.List;

/** Every word of a territory's name that there ever was, to find those that are spelt nearly as one that is asked for. */
public interface KnownWords {
    /** Remembers these; done twice, it changes nothing. */
    void learn(Collection<String> words);

    /** Those with about one letter more, less, other or in another place. */
    List<String> near(String word);
}
