package org.konbit.campaigns.action;

/** Told within the service: an action has another capacity or other quotas than before. */
public record SeatsChanged(ActionId action) {}
