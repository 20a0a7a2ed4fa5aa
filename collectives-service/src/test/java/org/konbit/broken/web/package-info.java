/** Breaks the house rules, to show that the rules bite. */
@NullMarked
package org.konbit.broken.web;

import org.jspecify.annotations.NullMarked;
