/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.impact.web;

import org.jspecify.annotations.NullMarked;
