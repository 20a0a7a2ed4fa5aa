/** Encryption of personal data at rest, with a key for each person that can be destroyed. */
@NullMarked
package org.konbit.sealing;

import org.jspecify.annotations.NullMarked;
