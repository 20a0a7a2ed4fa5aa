/** What is said, in Haitian Creole, French, Spanish and English. */
@NullMarked
package org.konbit.notifications.wording;

import org.jspecify.annotations.NullMarked;
