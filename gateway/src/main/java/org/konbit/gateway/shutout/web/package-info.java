/** The door to it. */
@NullMarked
package org.konbit.gateway.shutout.web;

import org.jspecify.annotations.NullMarked;
