package org.konbit.gateway;

import org.konbit.outbox.testing.HouseRules;

class ArchitectureTests extends HouseRules {}
