package org.konbit.local.standin;

/** The faults that are on at the moment. */
final class FaultSwitch {
    private volatile Faults faults = Faults.NONE;

    Faults now() {
        return faults;
    }

    void turn(Faults wanted) {
        faults = wanted;
    }
}
