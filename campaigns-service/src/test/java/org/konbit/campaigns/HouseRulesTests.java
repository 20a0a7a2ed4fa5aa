package org.konbit.campaigns;

import org.konbit.outbox.testing.HouseRules;

class HouseRulesTests extends HouseRules {}
