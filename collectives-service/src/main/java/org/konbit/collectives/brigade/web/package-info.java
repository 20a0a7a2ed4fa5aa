/** Plots, work-days and the rotation over HTTP. */
@NullMarked
package org.konbit.collectives.brigade.web;

import org.jspecify.annotations.NullMarked;
