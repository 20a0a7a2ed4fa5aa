/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.impact.report;

import org.jspecify.annotations.NullMarked;
