/** What notifications-service reports: who was told, and what they answered. */
@NullMarked
package org.konbit.campaigns.told;

import org.jspecify.annotations.NullMarked;
