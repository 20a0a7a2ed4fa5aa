/** Protest and mobilisation actions: announced, postponed, held or cancelled. */
@NullMarked
package org.konbit.campaigns.action;

import org.jspecify.annotations.NullMarked;
