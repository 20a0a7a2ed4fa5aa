package org.konbit.collectives.alternative.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.FindMatches;
import org.konbit.collectives.collective.CollectiveId;
import org.konbit.http.MalformedRequest;
import org.konbit.http.Page;
import org.konbit.http.PageRequest;
import org.konbit.http.contract.MayCall;
import org.konbit.http.text.TextRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('MEMBER', 'ORGANIZER')")
class MatchController {
    private final FindMatches findMatches;

    MatchController(FindMatches findMatches) {
        this.findMatches = findMatches;
    }

    /**
     * What others have done about {@code q} in a place like a territory, or like that of a collective; the best first,
     * each with the parts of its score and their weights. Altitude in metres, rain in millimetres a year.
     */
    @MayCall({"people", "organizers anywhere"})
    @GetMapping("/api/alternatives/matches")
    Page<MatchView> matches(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable UUID collective,
            @RequestParam(required = false) @Min(-500) @Max(9000) @Nullable Integer altitude,
            @RequestParam(required = false) @Min(0) @Max(15000) @Nullable Integer rain,
            @RequestParam(required = false) @Nullable String language,
            PageRequest page) {
        var words = given(q);
        if (words != null && !TextRules.isName(words))
            throw new MalformedRequest("q", "must have 200 characters at most");
        if (language != null && !TextRules.isLanguage(language)) {
            throw new MalformedRequest("language", "is not a language code of BCP 47, such as ht");
        }
        var question = new FindMatches.Question(
                words,
                given(territory),
                collective == null ? null : new CollectiveId(collective),
                altitude,
                rain,
                language);
        return findMatches.ask(question, page).map(MatchView::of);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
