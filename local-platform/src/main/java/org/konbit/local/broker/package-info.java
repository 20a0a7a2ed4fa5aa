/** An embedded Kafka with a user, topics and rights for each service. */
@NullMarked
package org.konbit.local.broker;

import org.jspecify.annotations.NullMarked;
