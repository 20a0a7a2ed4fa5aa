/** The page of life as a table, as a document and as a calendar. */
@NullMarked
package org.konbit.collectives.life.report;

import org.jspecify.annotations.NullMarked;
