package org.konbit.collectives;

import org.konbit.outbox.testing.HouseRules;

class HouseRulesTests extends HouseRules {}
