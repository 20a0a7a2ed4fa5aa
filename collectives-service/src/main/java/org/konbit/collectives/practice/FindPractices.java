package org.konbit.collectives.practice;

import java.util.Objects;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.collectives.collective.FindCollectives;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Shows which techniques a collective uses. */
@Component
public class FindPractices {
    private final Practices practices;
    private final FindCollectives findCollectives;

    FindPractices(Practices practices, FindCollectives findCollectives) {
        this.practices = practices;
        this.findCollectives = findCollectives;
    }

    public Page<Practice> of(CollectiveId id, PageRequest page) {
        findCollectives.one(id);
        var found = practices.findByCollectiveAndTechniqueGreaterThanOrderByTechnique(
                id, Objects.requireNonNullElse(page.after(), ""), Limit.of(page.limitPlusOne()));
        return Page.of(found, page.limit(), Practice::technique);
    }
}
