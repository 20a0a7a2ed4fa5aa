/** The page of life over HTTP. */
@NullMarked
package org.konbit.collectives.life.web;

import org.jspecify.annotations.NullMarked;
