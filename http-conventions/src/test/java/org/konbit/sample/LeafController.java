package org.konbit.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.http.Caller;
import org.konbit.http.contract.MayCall;
import org.konbit.imports.ImportReport;
import org.konbit.imports.Imports;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leaves, which come in files or fall one by one. */
@RestController
@MayCall("gardeners")
@PreAuthorize("hasRole('ORGANIZER')")
class LeafController {
    private final Falls falls;
    private final MongoTemplate mongo;
    private final Imports imports;

    LeafController(Falls falls, MongoTemplate mongo, Imports imports) {
        this.falls = falls;
        this.mongo = mongo;
        this.imports = imports;
    }

    record Fall(
            @Nullable Integer answer,
            @Nullable Boolean slowly,
            @Nullable String onto) {}

    record Fallen(int number) {}

    @PostMapping("/api/leaves/fall")
    ResponseEntity<Fallen> fall(@RequestBody Fall fall) {
        int number = falls.fallen.incrementAndGet();
        mongo.insert(new Document("number", number), "fallen");
        if (fall.onto() != null) {
            mongo.findById(fall.onto(), Document.class, "ground");
            falls.looking.release();
            falls.wind.acquireUninterruptibly();
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(fall.onto())), new Update().inc("leaves", 1), "ground");
        }
        if (Boolean.TRUE.equals(fall.slowly())) falls.wind.acquireUninterruptibly();
        if (fall.answer() != null) return ResponseEntity.status(fall.answer()).body(new Fallen(number));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"1\"")
                .header("Location", "/api/leaves/" + number)
                .body(new Fallen(number));
    }

    @PostMapping(path = "/api/leaves/import", consumes = "text/csv")
    ResponseEntity<ImportReport> take(HttpServletRequest request, Caller caller) throws IOException {
        return imports.accept("leaves", request.getInputStream(), caller, "/api/leaves/import", false);
    }

    @GetMapping("/api/leaves/import/{id}")
    ImportReport report(@PathVariable UUID id, Caller caller) {
        return imports.report("leaves", id, caller);
    }
}
