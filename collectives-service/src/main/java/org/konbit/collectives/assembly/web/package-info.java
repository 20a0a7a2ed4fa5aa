/** Delegates over HTTP. */
@NullMarked
package org.konbit.collectives.assembly.web;

import org.jspecify.annotations.NullMarked;
