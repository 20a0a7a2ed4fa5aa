@NullMarked
package org.konbit.notifications.dispatch.web;

import org.jspecify.annotations.NullMarked;
