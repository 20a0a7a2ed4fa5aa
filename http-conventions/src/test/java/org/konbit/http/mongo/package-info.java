@NullMarked
package org.konbit.http.mongo;

import org.jspecify.annotations.NullMarked;
