package org.konbit.collectives;

import org.konbit.collectives.testing.CollectivesTest;
import org.konbit.http.testing.OpenApiTests;

@CollectivesTest
class ApiDescriptionWebTests extends OpenApiTests {}
