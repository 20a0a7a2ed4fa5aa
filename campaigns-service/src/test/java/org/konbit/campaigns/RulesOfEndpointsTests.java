package org.konbit.campaigns;

import org.konbit.http.testing.EndpointRulesTests;

@ServiceTest
class RulesOfEndpointsTests extends EndpointRulesTests {}
