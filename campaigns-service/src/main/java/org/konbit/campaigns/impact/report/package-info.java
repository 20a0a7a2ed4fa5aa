/** A campaign's impact as a table, a page, or a document. */
@NullMarked
package org.konbit.campaigns.impact.report;

import org.jspecify.annotations.NullMarked;
