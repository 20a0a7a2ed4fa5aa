package org.konbit.campaigns;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.konbit.wrong.BrokerInTheDomain;
import org.konbit.wrong.helper.TextHelper;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.konbit.campaigns");

    private static final String[] ADAPTERS = {
        "..web..", "..messaging..", "..mongo..", "..storage..", "..report..", "..ical.."
    };

    private static final ArchRule DOMAIN_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat(are(resideInAnyPackage(
                    "..campaigns..web..",
                    "..campaigns..messaging..",
                    "..campaigns..mongo..",
                    "org.springframework.web..",
                    "org.springframework.messaging..",
                    "org.springframework.data.mongodb..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..")));

    private static final ArchRule CONTROLLERS_ARE_IN_WEB = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .bePackagePrivate();

    private static final ArchRule MONGO_STAYS_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages("..mongo..", "..storage..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoOperations.class);

    private static final ArchRule NOBODY_BRIDGES_STREAMS =
            noClasses().should().dependOnClassesThat().areAssignableTo(StreamBridge.class);

    private static final ArchRule NO_PACKAGE_FOR_ANYTHING =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..");

    @Test
    void there_are_classes_to_check() {
        assertThat(SERVICE).hasSizeGreaterThan(100);
        for (var adapter : new String[] {"web", "messaging", "mongo"}) {
            assertThat(SERVICE.stream().filter(c -> c.getPackageName().endsWith("." + adapter)))
                    .as(adapter)
                    .isNotEmpty();
        }
    }

    @Test
    void a_features_root_knows_no_adapter() {
        DOMAIN_KNOWS_NO_ADAPTER.check(SERVICE);
    }

    @Test
    void controllers_are_thin_and_hidden() {
        CONTROLLERS_ARE_IN_WEB.check(SERVICE);
    }

    @Test
    void the_database_is_reached_from_its_adapter_only() {
        MONGO_STAYS_IN_ITS_ADAPTER.check(SERVICE);
    }

    @Test
    void events_go_out_by_the_outbox_only() {
        NOBODY_BRIDGES_STREAMS.check(SERVICE);
    }

    @Test
    void every_package_is_named_for_what_it_is() {
        NO_PACKAGE_FOR_ANYTHING.check(SERVICE);
    }

    @Test
    void the_rules_bite() {
        var wrong = new ClassFileImporter().importClasses(BrokerInTheDomain.class, TextHelper.class);
        assertBites(DOMAIN_KNOWS_NO_ADAPTER, wrong);
        assertBites(CONTROLLERS_ARE_IN_WEB, wrong);
        assertBites(MONGO_STAYS_IN_ITS_ADAPTER, wrong);
        assertBites(NOBODY_BRIDGES_STREAMS, wrong);
        assertBites(NO_PACKAGE_FOR_ANYTHING, wrong);
    }

    private static void assertBites(ArchRule rule, JavaClasses wrong) {
        assertThatThrownBy(() -> rule.check(wrong)).as(rule.getDescription()).isInstanceOf(AssertionError.class);
    }
}
