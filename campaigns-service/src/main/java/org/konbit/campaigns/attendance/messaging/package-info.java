/** What the roll tells others. */
@NullMarked
package org.konbit.campaigns.attendance.messaging;

import org.jspecify.annotations.NullMarked;
