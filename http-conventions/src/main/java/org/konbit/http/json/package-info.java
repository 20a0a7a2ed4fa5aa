/** Reading a JSON body strictly, with every fault of its shape named at once. */
@NullMarked
package org.konbit.http.json;

import org.jspecify.annotations.NullMarked;
