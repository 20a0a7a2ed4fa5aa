/** What all services' OpenAPI descriptions have in common. */
@NullMarked
package org.konbit.http.contract;

import org.jspecify.annotations.NullMarked;
