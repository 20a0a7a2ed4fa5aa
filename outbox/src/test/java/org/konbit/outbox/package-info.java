@NullMarked
package org.konbit.outbox;

import org.jspecify.annotations.NullMarked;
