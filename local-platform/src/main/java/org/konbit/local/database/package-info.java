/** An embedded MongoDB server with a user for each service. */
@NullMarked
package org.konbit.local.database;

import org.jspecify.annotations.NullMarked;
