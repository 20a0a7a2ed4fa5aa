/** A running gateway with services that a test can watch and break. */
@NullMarked
package org.konbit.gateway.testing;

import org.jspecify.annotations.NullMarked;
