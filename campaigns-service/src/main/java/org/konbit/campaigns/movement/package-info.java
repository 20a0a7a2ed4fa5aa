/** The movement as this service reads it from others: territories, collectives, people, work-days. */
@NullMarked
package org.konbit.campaigns.movement;

import org.jspecify.annotations.NullMarked;
