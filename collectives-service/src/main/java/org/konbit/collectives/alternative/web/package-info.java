/** Alternatives over HTTP. */
@NullMarked
package org.konbit.collectives.alternative.web;

import org.jspecify.annotations.NullMarked;
