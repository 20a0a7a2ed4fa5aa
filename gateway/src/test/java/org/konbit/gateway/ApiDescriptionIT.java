package org.konbit.gateway;

import org.konbit.gateway.testing.EdgeTest;
import org.konbit.http.testing.OpenApiTests;

@EdgeTest
class ApiDescriptionIT extends OpenApiTests {}
