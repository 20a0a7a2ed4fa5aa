package org.konbit.outbox.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How a service is built inside; a service's test extends this and stands in the service's root package. */
public abstract class HouseRules {
    private static final String[] ADAPTERS = {"..web..", "..messaging..", "..mongo..", "..imports.."};

    @TestFactory
    Stream<DynamicTest> house_rules() {
        var service = getClass().getPackageName();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        return all(service).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** Every rule by its name, for the classes of a service. */
    static Map<String, ArchRule> all(String service) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "a feature's root knows no adapter",
                noClasses()
                        .that(areAFeaturesRoot(service))
                        .should()
                        .dependOnClassesThat(areOf(service).and(JavaClass.Predicates.resideInAnyPackage(ADAPTERS))));
        rules.put(
                "the database driver and templates are used in mongo only",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..mongo..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb.core"));
        rules.put(
                "the broker's clients are used in messaging only",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.kafka..",
                                "org.springframework.kafka..",
                                "org.springframework.messaging..",
                                "org.springframework.cloud.stream.."));
        rules.put(
                "HTTP is spoken in web only",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.web.bind..", "jakarta.servlet.."));
        rules.put(
                "no package is called util, common, impl or helper",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..util..", "..utils..", "..common..", "..impl..", "..helper..", "..helpers.."));
        rules.put("every package says that it knows of null", classes().should(standInAMarkedPackage()));
        rules.put(
                "a name says what a thing is",
                classes()
                        .should()
                        .haveSimpleNameNotEndingWith("Impl")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Helper")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Utils")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Util")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Manager")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Dto"));
        return rules;
    }

    /** Without it NullAway looks at nothing there. */
    private static ArchCondition<JavaClass> standInAMarkedPackage() {
        return new ArchCondition<>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class))
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " does not"));
            }
        };
    }

    static JavaClasses classesOf(String aPackage) {
        return new ClassFileImporter().importPackages(aPackage);
    }

    private static DescribedPredicate<JavaClass> areOf(String service) {
        return JavaClass.Predicates.resideInAPackage(service + "..");
    }

    /** {@code service.feature}, with nothing below. */
    private static DescribedPredicate<JavaClass> areAFeaturesRoot(String service) {
        return JavaClass.Predicates.resideInAPackage(service + ".*")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(ADAPTERS)));
    }
}
