package org.konbit.notifications.sending;

import org.konbit.notifications.dispatch.Dispatch;

/**
 * How many text messages dispatches may still cost, a day and a campaign, counted in the parts that a provider charges
 * for. It is one count for all instances; what a crash left taken and unsent stays taken.
 */
public interface SmsBudget {
    /** Takes up to so many parts; how many could be had. A cancellation has all, and is counted. */
    int take(Dispatch dispatch, int parts);

    /** Of what was taken and not sent. */
    void giveBack(Dispatch dispatch, int parts);
}
