package org.konbit.collectives;

import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.http.testing.BadInputTests;

@CollectivesTest
class BadInputWebTests extends BadInputTests {}
