package org.konbit.collectives;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final String ALL = "org.konbit.collectives";
    private static final String[] FEATURES = {
        "territory", "person", "collective", "brigade", "farmersgroup", "exchange", "alternative"
    };
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ALL);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.konbit.broken");

    private static final ArchRule NO_ADAPTER_IN_A_ROOT = noClasses()
            .that()
            .resideInAnyPackage(
                    ALL + ".territory",
                    ALL + ".person",
                    ALL + ".collective",
                    ALL + ".brigade",
                    ALL + ".farmersgroup",
                    ALL + ".exchange",
                    ALL + ".alternative",
                    "org.konbit.broken")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..messaging..", "..mongo..", "..imports..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "org.springframework.web..", "jakarta.servlet..");

    private static final ArchRule CONTROLLERS_IN_WEB = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web")
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    private static final ArchRule TEMPLATE_IN_MONGO = noClasses()
            .that()
            .resideOutsideOfPackages("..mongo", ALL + ".storage")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoTemplate.class);

    private static final ArchRule NO_DRAWER_FOR_ANYTHING =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..");

    @Test
    void the_root_of_a_feature_knows_no_adapter() {
        NO_ADAPTER_IN_A_ROOT.check(SERVICE);
        assertThat(NO_ADAPTER_IN_A_ROOT.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void controllers_are_in_web() {
        CONTROLLERS_IN_WEB.check(SERVICE);
        assertThat(CONTROLLERS_IN_WEB.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void the_database_is_spoken_to_in_mongo() {
        TEMPLATE_IN_MONGO.check(SERVICE);
        assertThat(TEMPLATE_IN_MONGO.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void there_is_no_drawer_for_anything() {
        NO_DRAWER_FOR_ANYTHING.check(SERVICE);
        assertThat(NO_DRAWER_FOR_ANYTHING.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "mongo", "messaging"})
    void the_packages_that_the_rules_speak_of_are_there(String adapter) {
        for (var feature : FEATURES) {
            assertThat(SERVICE.containPackage(ALL + "." + feature + "." + adapter))
                    .isTrue();
        }
    }
}
