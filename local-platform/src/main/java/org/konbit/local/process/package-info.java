/** Child processes that outlive the launcher, and how they are found again. */
@NullMarked
package org.konbit.local.process;

import org.jspecify.annotations.NullMarked;
