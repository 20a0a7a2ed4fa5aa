package org.konbit.campaigns.attendance;

import java.util.UUID;
import org.konbit.outbox.Saving;
import org.springframework.data.repository.Repository;

/** All reports about who came. */
public interface AttendanceReports extends Repository<AttendanceReport, UUID>, Saving<AttendanceReport> {}
