package org.konbit.collectives.media;

import java.io.InputStream;

/** Where the bytes of media are. */
public interface MediumBytes {
    void put(MediumId id, byte[] bytes);

    InputStream open(MediumId id);

    /** Also what of them is there only in part; what is not there is no fault. */
    void remove(MediumId id);
}
