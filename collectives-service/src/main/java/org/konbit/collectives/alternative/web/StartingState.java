package org.konbit.collectives.alternative.web;

/** In what state an alternative may be posted. */
enum StartingState {
    DRAFT,
    SHARED
}
