package org.konbit.collectives.life;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.collectives.collective.MayLead;
import org.konbit.http.Caller;
import org.springframework.stereotype.Component;

/** Hands over everything that a collective owns, to those who lead it. People are in it by their ids. */
@Component
public class ExportCollective {
    private final FindCollectives findCollectives;
    private final MayLead mayLead;
    private final Belongings belongings;
    private final List<OwnedByCollective> kinds;

    ExportCollective(
            FindCollectives findCollectives, MayLead mayLead, Belongings belongings, List<OwnedByCollective> kinds) {
        this.findCollectives = findCollectives;
        this.mayLead = mayLead;
        this.belongings = belongings;
        this.kinds = kinds;
    }

    /** Where each kind is written to, one after the other. */
    public interface Parts {
        void write(String name, Consumer<Consumer<Map<String, Object>>> documents) throws IOException;
    }

    public void check(CollectiveId id, Caller caller) {
        mayLead.check(caller, findCollectives.one(id));
    }

    public void export(CollectiveId id, Parts parts) throws IOException {
        for (var kind : kinds) parts.write(kind.name(), each -> belongings.read(kind, id, each));
    }
}
