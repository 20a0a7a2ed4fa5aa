package org.konbit.personaldata;

import java.util.List;
import java.util.UUID;

/** Something that is held on a person and has to be put together or opened; a bean of this type is handed over. */
public interface HeldOnPerson {
    /** What it is called where it is handed over. */
    String name();

    /** All there is of it, each as it becomes JSON; empty for whoever is not known. */
    List<?> of(UUID person);
}
