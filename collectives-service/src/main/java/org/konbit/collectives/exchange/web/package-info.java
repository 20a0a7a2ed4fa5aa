/** Exchanges over HTTP. */
@NullMarked
package org.konbit.collectives.exchange.web;

import org.jspecify.annotations.NullMarked;
