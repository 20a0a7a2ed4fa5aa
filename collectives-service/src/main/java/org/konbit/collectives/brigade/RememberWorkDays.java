package org.konbit.collectives.brigade;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.life.Day;
import org.konbit.collectives.life.Moment;
import org.konbit.collectives.life.Moment.Figure;
import org.konbit.collectives.life.Moment.Measure;
import org.konbit.collectives.life.Remembers;
import org.konbit.outbox.Ids;
import org.springframework.stereotype.Component;

/** Work-days, as part of a brigade's life once they are reported; learning sessions, of any collective's. */
@Component
class RememberWorkDays implements Remembers {
    private final WorkDays workDays;
    private final LearningSessions learningSessions;

    RememberWorkDays(WorkDays workDays, LearningSessions learningSessions) {
        this.workDays = workDays;
        this.learningSessions = learningSessions;
    }

    @Override
    public Stream<Moment> moments(CollectiveId collective, ZoneId zone) {
        return Stream.concat(
                workDays.findByCollectiveAndReportIsNotNull(collective).stream().flatMap(RememberWorkDays::moment),
                learningSessions.findByCollective(collective).stream().map(RememberWorkDays::moment));
    }

    private static Moment moment(LearningSession session) {
        return new Moment(
                session.date(),
                session.id().value(),
                Moment.Kind.LEARNING,
                session.theme(),
                List.of(Figure.count(Measure.PEOPLE, null, session.present().size())),
                "/api/learning-sessions/" + session.id());
    }

    private static Stream<Moment> moment(WorkDay day) {
        var report = day.report();
        if (report == null) return Stream.empty();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.count(Measure.PEOPLE, null, report.present().size()));
        report.trees()
                .forEach(trees -> figures.add(Figure.count(Measure.TREES_PLANTED, trees.species(), trees.planted())));
        report.barriers()
                .forEach(barrier ->
                        figures.add(new Figure(Measure.BARRIER, barrier.kind().name(), barrier.metres(), "m")));
        return Stream.of(new Moment(
                day.date(), day.id().value(), Moment.Kind.WORK_DAY, day.task(), figures, "/api/work-days/" + day.id()));
    }

    @Override
    public Stream<Day> days(CollectiveId collective) {
        return workDays.findByCollective(collective).stream()
                .filter(day -> day.cancelled() == null)
                .map(day -> new Day(
                        day.id().value(),
                        day.date(),
                        day.task(),
                        Ids.time(day.id().value())));
    }
}
