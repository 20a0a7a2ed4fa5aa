/** Activities and their ledger over HTTP. */
@NullMarked
package org.konbit.collectives.farmersgroup.web;

import org.jspecify.annotations.NullMarked;
