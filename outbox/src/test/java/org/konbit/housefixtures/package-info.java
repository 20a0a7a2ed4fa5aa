/** What the house's own rules and tests are tried on. */
@NullMarked
package org.konbit.housefixtures;

import org.jspecify.annotations.NullMarked;
