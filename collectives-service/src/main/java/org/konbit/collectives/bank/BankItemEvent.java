package org.konbit.collectives.bank;

/** What happens to an item of a bank. */
public sealed interface BankItemEvent {
    record Entered(BankItemId id) implements BankItemEvent {}
}
