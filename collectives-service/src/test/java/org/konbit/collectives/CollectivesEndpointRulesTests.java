package org.konbit.collectives;

import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.http.testing.EndpointRulesTests;

@CollectivesTest
class CollectivesEndpointRulesTests extends EndpointRulesTests {}
