/** Techniques and practices over HTTP. */
@NullMarked
package org.konbit.collectives.practice.web;

import org.jspecify.annotations.NullMarked;
