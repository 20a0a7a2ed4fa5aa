package org.konbit.notifications.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person was told of an action. */
public record ToldAction(UUID action, @Nullable UUID campaign, UUID dispatch, UUID person) {}
