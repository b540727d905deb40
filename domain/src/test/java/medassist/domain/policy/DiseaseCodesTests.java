package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiseaseCodesTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            C53.900        , C53.900
            Ｃ53.900       , C53.900
            Ｃ５３．９００    , C53.900
            `\u200BC53.900`, C53.900
            `C53\uFEFF.900`, C53.900
            `\u00ADC53.9`  , C53.9
            ` C53.900`     , C53.900
            `C 53.900\t`   , C53.900
            `\u3000C53.900`, C53.900
            c53.900        , C53.900
            c50.900x001    , C50.900X001
            N185           , N18.5
            N18。5         , N18.5
            N18｡5          , N18.5
            n18.5          , N18.5
            Z49101         , Z49.101
            I10            , I10
            I10.x00        , I10.X00
            G01*           , G01
            A17.0†         , A17.0
            A17.0+         , A17.0
            M8000/3        , M8000/3
            """)
    void bringsACodeOfIcd10IntoOneForm(String written, String code) {
        assertThat(DiseaseCodes.icd10(written)).containsExactly(code);
    }

    @Test
    void readsDaggerAndAsteriskAsTwoCodes() {
        assertThat(DiseaseCodes.icd10("a17.0†G01*")).isEqualTo(List.of("A17.0", "G01"));
        assertThat(DiseaseCodes.icd10("A17000+G01*")).isEqualTo(List.of("A17.000", "G01"));
        assertThat(DiseaseCodes.icd10(" \u200B")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"宫颈癌", "С53.900", "C", "C5", "C53.", "C53.9.1", "5C3", "BC50900", "C53,900", "C53.900;N18.5", "?"
            })
    void refusesWhatIsNoCodeOfIcd10(String written) {
        assertThatThrownBy(() -> DiseaseCodes.icd10(written)).isInstanceOf(DiseaseCodeFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            M07801      , M07801  , false
            ｍ07801     , M07801  , false
            ` M07 801`  , M07801  , false
            BC50900     , BC50900 , false
            N185        , N18.5   , true
            Ｎ18.5      , N18.5   , true
            I10         , I10     , true
            C50.900x001 , C50.900X001, true
            ``          , ``      , false
            """)
    void leavesTheInsurersOwnCodesAsTheyAre(String written, String code, boolean icd10) {
        assertThat(DiseaseCodes.ofInsurer(written)).isEqualTo(code);
        assertThat(DiseaseCodes.isIcd10(code)).isEqualTo(icd10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"门诊慢病", "A17.0†G01*", "M07801;M07802", "М07801", "A1234567890123456789012345678901"})
    void refusesWhatIsNoCodeOfAnInsurer(String written) {
        assertThatThrownBy(() -> DiseaseCodes.ofInsurer(written)).isInstanceOf(DiseaseCodeFormatException.class);
    }
}
