package org.konbit.imports;

import java.time.Clock;
import java.util.List;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.instances.InstancesAutoConfiguration;
import org.konbit.instances.LivingInstances;
import org.konbit.sealing.MasterKey;
import org.konbit.sealing.SealedPlace;
import org.konbit.sealing.SealingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports, in every service that says what to do with rows. */
@AutoConfiguration(
        after = {SealingAutoConfiguration.class, DataMongoAutoConfiguration.class, InstancesAutoConfiguration.class})
@ConditionalOnBean({ImportRows.class, MongoTemplate.class, MasterKey.class})
@EnableConfigurationProperties(ImportProperties.class)
public class ImportsAutoConfiguration {

    @Bean
    StoredImports storedImports(MongoTemplate mongo, MasterKey master, LivingInstances instances) {
        return new StoredImports(mongo, master, instances, Clock.systemUTC());
    }

    @Bean
    Spool importSpool(MongoTemplate mongo, MasterKey master) {
        return new Spool(mongo, master);
    }

    @Bean
    NeededIndexes importIndexes() {
        return StoredImports.indexes();
    }

    @Bean
    SealedPlace importSpoolSealed() {
        return Spool.sealed();
    }

    @Bean
    SealedPlace importRefusalsSealed() {
        return StoredImports.sealed();
    }

    @Bean
    ImportWorker importWorker(
            StoredImports imports,
            Spool spool,
            List<ImportRows> kinds,
            MongoDatabaseFactory database,
            ImportProperties properties) {
        var together = new TransactionTemplate(new MongoTransactionManager(database));
        var work =
                new ImportWork(imports, spool, together, Clock.systemUTC(), properties.patience(), properties.pause());
        return new ImportWorker(imports, spool, work, kinds);
    }

    @Bean
    Imports imports(StoredImports imports, Spool spool, ImportWorker worker) {
        return new Imports(imports, spool, worker);
    }
}
