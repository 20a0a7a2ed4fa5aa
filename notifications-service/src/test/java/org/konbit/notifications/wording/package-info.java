@NullMarked
package org.konbit.notifications.wording;

import org.jspecify.annotations.NullMarked;
