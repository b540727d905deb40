package medassist.hisfeed.national;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseCodeFormatException;
import medassist.domain.policy.DiseaseCodes;
import medassist.domain.policy.DiseaseGroup;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.MessageRefusedException;

/**
 * The diagnoses of a bill as a message states them 诊断信息.
 *
 * @param rows those of diseinfo
 */
record StatedDiagnoses(Fields fields, List<Fields> rows) {

    /** 中医主病诊断、中医主证诊断, whose codes are those of another list. */
    private static final List<String> OF_CHINESE_MEDICINE = List.of("2", "3");

    /**
     * The main diagnosis is dscg_maindiag_code, else the main one of diseinfo, else dise_codg where that is a code of ICD-10.
     *
     * @throws MessageRefusedException if one of the codes is none
     */
    Diagnosis diagnosis() {
        String insurersCode = read(fields, "dise_codg", "dise_codg", DiseaseCodes::ofInsurer);
        var codes = new ArrayList<>(read(fields, "dscg_maindiag_code", "dscg_maindiag_code", DiseaseCodes::icd10));
        rows.stream().filter(StatedDiagnoses::counts).filter(this::isMain).forEach(row -> add(row, codes));
        if (codes.isEmpty() && DiseaseCodes.isIcd10(insurersCode)) {
            codes.add(insurersCode);
        }
        String main = codes.isEmpty() ? "" : codes.removeFirst();
        rows.stream().filter(StatedDiagnoses::counts).forEach(row -> add(row, codes));
        List<String> others =
                codes.stream().filter(code -> !code.equals(main)).distinct().toList();
        return new Diagnosis(main, DiseaseGroup.UNSTATED, others, insurersCode);
    }

    private static void add(Fields row, List<String> codes) {
        codes.addAll(read(row, "diag_code", "diseinfo.diag_code", DiseaseCodes::icd10));
    }

    private static boolean counts(Fields row) {
        return !row.flag("vali_flag").equals("0") && !OF_CHINESE_MEDICINE.contains(row.text("diag_type"));
    }

    /** The standard marks it for inpatients; of outpatients it is the first. */
    private boolean isMain(Fields row) {
        boolean isMarked =
                rows.stream().anyMatch(any -> any.textOfFlag("maindiag_flag").equals("1"));
        return isMarked
                ? row.textOfFlag("maindiag_flag").equals("1")
                : row.text("diag_srt_no").equals("1");
    }

    private static <T> T read(Fields fields, String name, String place, Function<String, T> reading) {
        try {
            return reading.apply(fields.text(name));
        } catch (DiseaseCodeFormatException noCode) {
            throw new MessageRefusedException(Fault.INVALID_DISEASE_CODE, place);
        }
    }
}
