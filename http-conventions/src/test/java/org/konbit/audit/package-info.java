@NullMarked
package org.konbit.audit;

import org.jspecify.annotations.NullMarked;
