@NullMarked
package org.konbit.collectives.assembly;

import org.jspecify.annotations.NullMarked;
