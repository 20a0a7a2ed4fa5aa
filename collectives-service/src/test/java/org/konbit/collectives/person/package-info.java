/** Tests of people. */
@NullMarked
package org.konbit.collectives.person;

import org.jspecify.annotations.NullMarked;
