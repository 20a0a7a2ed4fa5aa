@NullMarked
package org.konbit.notifications.recipient.web;

import org.jspecify.annotations.NullMarked;
