/** Collectives over HTTP. */
@NullMarked
package org.konbit.collectives.collective.web;

import org.jspecify.annotations.NullMarked;
