package org.konbit.collectives.bank.mongo;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.konbit.collectives.bank.BankItem;
import org.konbit.collectives.bank.BankItemId;
import org.konbit.collectives.bank.StockEntry;
import org.konbit.collectives.bank.Stocks;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Has the database add up the entries, from their index alone. */
@Component
class MongoStocks implements Stocks {
    private final MongoTemplate mongo;

    MongoStocks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<BankItemId, BigDecimal> held(Collection<BankItemId> items) {
        if (items.isEmpty()) return Map.of();
        var asked = items.stream().map(BankItemId::value).toList();
        var sums = mongo.aggregate(
                Aggregation.newAggregation(
                        Aggregation.match(Criteria.where("item").in(asked)),
                        Aggregation.group("item").sum("change").as("held")),
                mongo.getCollectionName(StockEntry.class),
                Document.class);
        var held = new HashMap<BankItemId, BigDecimal>();
        sums.forEach(row -> held.put(
                new BankItemId(row.get("_id", UUID.class)),
                row.get("held", Decimal128.class).bigDecimalValue()));
        return held;
    }

    /** Writes a field of the item that only this writes: of two transactions that do, the database lets one through. */
    @Override
    public BigDecimal heldForMe(BankItemId item) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(item.value())),
                new Update().inc("turns", 1),
                mongo.getCollectionName(BankItem.class));
        return held(List.of(item)).getOrDefault(item, BigDecimal.ZERO);
    }
}
