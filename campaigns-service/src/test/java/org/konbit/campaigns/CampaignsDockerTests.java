package org.konbit.campaigns;

import org.konbit.outbox.testing.OnDocker;

class CampaignsDockerTests extends OnDocker {}
