/** People, what they are members of, and who of them organizes where. */
@NullMarked
package org.konbit.collectives.person;

import org.jspecify.annotations.NullMarked;
