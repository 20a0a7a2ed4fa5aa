@NullMarked
package org.konbit.local.audit;

import org.jspecify.annotations.NullMarked;
