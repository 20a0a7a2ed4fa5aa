package org.konbit.campaigns.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.konbit.campaigns.movement.References;
import org.konbit.http.FieldError;
import tools.jackson.databind.json.JsonMapper;

class AudienceRulesTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {}                                                            | ^^
                    {'except':{'territories':['HT']}}                             | ^^
                    {'territories':[]}                                            | /territories
                    {'territories':['HT',null]}                                   | /territories/1
                    {'languages':['ht_HT']}                                       | /languages/0
                    {'languages':['']}                                            | /languages/0
                    {'birthDecades':['1995']}                                     | /birthDecades/0
                    {'near':{'km':3}}                                             | /near/point
                    {'near':{'point':{'type':'Point','coordinates':[1,2]}}}       | /near/km
                    {'near':{'point':{'type':'Point','coordinates':[1,2]},'km':0}} | /near/km
                    {'near':{'point':{'type':'Point','coordinates':[1,91]},'km':1}} | /near/point
                    {'near':{'point':{'type':'Point','coordinates':[1]},'km':1}}  | /near/point
                    {'near':{'point':{'type':'Line','coordinates':[1,1]},'km':1}} | /near/point
                    {'pledged':{'answer':'ACCEPTED'}}                             | /pledged/action
                    {'neverInvited':false}                                        | /neverInvited
                    {'anyOf':[]}                                                  | /anyOf
                    {'anyOf':[{}]}                                                | /anyOf/0
                    {'anyOf':[null]}                                              | /anyOf/0
                    {'territories':['HT'],'except':{}}                            | /except
                    """)
    void refuses_what_nobody_could_be_told_by(String json, String pointer) {
        assertThat(flawsOf(json)).extracting(FieldError::pointer).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {'territories':['HT-CE']}
                    {'near':{'point':{'type':'Point','coordinates':[-72.01,19.14]},'km':12.5}}
                    {'types':['AGROFORESTRY_BRIGADE'],'roles':['COORDINATOR'],'languages':['ht','zh-Hant']}
                    {'neverInvited':true}
                    {'anyOf':[{'territories':['HT']},{'genders':['F'],'birthDecades':['1990']}],'except':{'languages':['es']}}
                    {'pledged':{'action':'0199c0de-0000-7000-8000-000000000002','answer':'DECLINED'}}
                    """)
    void accepts_those_of_the_contract(String json) {
        assertThat(flawsOf(json)).isEmpty();
    }

    @Test
    void bounds_how_deep_it_goes() {
        var json = "{'territories':['HT']}";
        for (int depth = 0; depth < 5; depth++) json = "{'anyOf':[" + json + "]}";
        assertThat(flawsOf(json))
                .extracting(FieldError::pointer)
                .containsExactly("/anyOf/0/anyOf/0/anyOf/0/anyOf/0/anyOf/0");
    }

    private static List<FieldError> flawsOf(String json) {
        var audience = JSON.readValue(json.replace('\'', '"'), Audience.class);
        return AudienceRules.flawsOf("", audience, new References.Named());
    }
}
