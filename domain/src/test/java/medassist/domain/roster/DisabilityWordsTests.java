package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import medassist.domain.recipient.CertificationDetail.Disability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisabilityWordsTests {

    @ParameterizedTest
    @CsvSource({
        "视力,一级,VISUAL,1",
        "视力残疾,1,VISUAL,1",
        "听力,二级,HEARING,2",
        "言语残疾,三,SPEECH,3",
        "肢体,四级,PHYSICAL,4",
        "智力残疾,Ⅱ级,INTELLECTUAL,2",
        "精神,叁级,MENTAL,3",
        "多重,一级,MULTIPLE,1",
        "4,2,PHYSICAL,2",
        "肢 体,２级,PHYSICAL,2",
        "肢体二级,'',PHYSICAL,2",
        "肢体残疾二级,'',PHYSICAL,2",
        "肢体残疾（二级）,'',PHYSICAL,2",
        "肢体：2,'',PHYSICAL,2",
        "肢体-2级,'',PHYSICAL,2",
        "肢体二级,二级,PHYSICAL,2",
        "'',精神一级,MENTAL,1",
        "\u00a0,精神一级,MENTAL,1"
    })
    void sayOneDisabilityInOneOrTwoColumns(String type, String grade, Disability.Type read, int degree) {
        assertThat(new DisabilityWords(type, grade).read()).contains(new Disability(read, degree));
    }

    @ParameterizedTest
    @MethodSource
    void sayAMultipleDisabilityByItsParts(String type, String grade, Disability multiple) {
        assertThat(new DisabilityWords(type, grade).read()).contains(multiple);
    }

    static Stream<Object[]> sayAMultipleDisabilityByItsParts() {
        var twoAndThree =
                List.of(new Disability(Disability.Type.PHYSICAL, 2), new Disability(Disability.Type.INTELLECTUAL, 3));
        return Stream.of(
                new Object[] {"肢体二级、智力三级", "", new Disability(Disability.Type.MULTIPLE, 2, twoAndThree)},
                new Object[] {"肢体残疾二级，智力残疾三级", "", new Disability(Disability.Type.MULTIPLE, 2, twoAndThree)},
                new Object[] {"肢体2级;智力3级", "二级", new Disability(Disability.Type.MULTIPLE, 2, twoAndThree)},
                new Object[] {"肢体二级、智力三级", "一级", new Disability(Disability.Type.MULTIPLE, 1, twoAndThree)},
                new Object[] {"", "肢体二级/智力三级", new Disability(Disability.Type.MULTIPLE, 2, twoAndThree)},
                new Object[] {
                    "听力+言语",
                    "一级",
                    new Disability(
                            Disability.Type.MULTIPLE,
                            1,
                            List.of(
                                    new Disability(Disability.Type.HEARING, 1),
                                    new Disability(Disability.Type.SPEECH, 1)))
                });
    }

    @ParameterizedTest
    @CsvSource({
        "肢体,''",
        "'',二级",
        "肢体,五级",
        "'',2",
        "肢体,重度",
        "肢体二级,三级",
        "心脏,二级",
        "肢体二级、心脏三级,''",
        "肢体、智力,''",
        "多重一级、肢体二级,''",
        "肢体九级,''",
        "8,2",
        "、,二级"
    })
    void sayNothingThatIsNotKnown(String type, String grade) {
        assertThat(new DisabilityWords(type, grade).read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"肢体,'',PHYSICAL,3", "'',二级,MENTAL,2", "肢体残疾,'\u3000',PHYSICAL,3"})
    void areCompletedByACertificatesNumber(String type, String grade, Disability.Type read, int degree) {
        var inNumber = new Disability(Disability.Type.MENTAL, 3);

        assertThat(new DisabilityWords(type, grade).completedBy(inNumber)).contains(new Disability(read, degree));
    }

    @ParameterizedTest
    @CsvSource({"心脏,''", "'',重度", "肢体,重度"})
    void areNotReplacedByACertificatesNumber(String type, String grade) {
        assertThat(new DisabilityWords(type, grade).completedBy(new Disability(Disability.Type.MENTAL, 3)))
                .isEmpty();
    }
}
