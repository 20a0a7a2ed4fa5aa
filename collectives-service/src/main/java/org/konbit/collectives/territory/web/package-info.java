/** Territories over HTTP. */
@NullMarked
package org.konbit.collectives.territory.web;

import org.jspecify.annotations.NullMarked;
