/** The audit log's chains, held against what was anchored of them; known from {@code contracts/audit} alone. */
@NullMarked
package org.konbit.local.audit;

import org.jspecify.annotations.NullMarked;
