package org.konbit.collectives.alternative.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.konbit.collectives.alternative.Alternative;
import org.konbit.collectives.alternative.AlternativeState;

/** A tree of alternatives; the root is adapted from none, and says so. */
record LineageView(UUID root, List<Node> nodes) {
    record Node(
            UUID id,
            String title,
            String territory,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            UUID adaptedFrom,

            AlternativeState state) {
        static Node of(Alternative alternative) {
            var adaptedFrom = alternative.adaptedFrom();
            return new Node(
                    alternative.id().value(),
                    alternative.practice().title(),
                    alternative.territory().code(),
                    adaptedFrom == null ? null : adaptedFrom.value(),
                    alternative.state());
        }
    }

    static LineageView of(List<Alternative> tree) {
        return new LineageView(
                tree.getFirst().root().value(), tree.stream().map(Node::of).toList());
    }
}
