package medassist.hisfeed.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields in the standard 字段名, and what is meant by a name that is spelt otherwise. */
public final class FieldNames {

    private static final List<String> ENVELOPE = List.of(
            "infno",
            "msgid",
            "mdtrtarea_admvs",
            "insuplc_admdvs",
            "recer_sys_code",
            "dev_no",
            "dev_safe_info",
            "cainfo",
            "signtype",
            "infver",
            "opter_type",
            "opter",
            "opter_name",
            "inf_time",
            "fixmedins_code",
            "fixmedins_name",
            "sign_no");

    private static final List<String> OF_PERSONS = List.of(
            "psn_no",
            "psn_name",
            "psn_cert_type",
            "certno",
            "card_sn",
            "gend",
            "naty",
            "brdy",
            "age",
            "psn_type",
            "cvlserv_flag",
            "flxempe_flag",
            "nwb_flag",
            "emp_name",
            "addr",
            "tel",
            "mdtrt_cert_type",
            "mdtrt_cert_no",
            "begntime",
            "endtime",
            "insutype",
            "cum_ym",
            "year",
            "mdtrtarea_admdvs");

    private static final List<String> OF_VISITS = List.of(
            "mdtrt_id",
            "med_type",
            "dise_codg",
            "dise_name",
            "opsp_dise_code",
            "opsp_dise_name",
            "dscg_maindiag_code",
            "dscg_maindiag_name",
            "diag_type",
            "diag_srt_no",
            "maindiag_flag",
            "diag_code",
            "diag_name",
            "vali_flag",
            "begndate",
            "enddate",
            "dscgTime",
            "psn_setlway",
            "chrg_bchno",
            "acct_used_flag",
            "invono",
            "mid_setl_flag",
            "exp_content",
            "pub_hosp_rfom_flag",
            "dise_cond_dscr",
            "diag_dr_codg",
            "diag_dr_name",
            "hosp_lv",
            "lmtpric_hosp_lv",
            "dedc_hosp_lv",
            "refl_date",
            "refl_type",
            "memo");

    private static final List<String> OF_BILLS = List.of(
            "setl_id",
            "medins_setl_id",
            "setl_time",
            "setl_type",
            "medfee_sumamt",
            "fulamt_ownpay_amt",
            "overlmt_selfpay",
            "preselfpay_amt",
            "inscp_scp_amt",
            "act_pay_dedc",
            "crt_dedc",
            "hifp_pay",
            "pool_prop_selfpay",
            "cvlserv_pay",
            "hifes_pay",
            "hifmi_pay",
            "hifob_pay",
            "hifdm_pay",
            "maf_pay",
            "oth_pay",
            "othfund_pay",
            "fund_pay_sumamt",
            "psn_part_amt",
            "psn_pay",
            "acct_pay",
            "acct_mulaid_pay",
            "psn_cash_pay",
            "cash_payamt",
            "hosp_part_amt",
            "balc",
            "fund_pay_type",
            "fund_pay_type_name",
            "fund_payamt",
            "crt_payb_lmt_amt",
            "setl_proc_info",
            "omsgid",
            "oinfno");

    private static final List<String> OF_BOOKS = List.of(
            "setl_optins",
            "clr_optins",
            "clr_type",
            "clr_way",
            "stmt_begndate",
            "stmt_enddate",
            "fixmedins_setl_cnt",
            "refd_setl_flag",
            "fixmedins_refd_setl_flag",
            "setlym",
            "psntime",
            "med_sumfee",
            "fund_appy_sum",
            "pref_fund_pay",
            "clr_appy_evt_id",
            "file_qury_no",
            "filename",
            "in",
            "opter_no",
            "opt_time",
            "opter_id",
            "mac",
            "ip");

    private static final List<String> OF_FILINGS = List.of(
            "trt_dcla_detl_sn",
            "insu_optins",
            "reflin_medins_no",
            "reflin_medins_name",
            "hosp_agre_refl_flag",
            "refl_rea",
            "refl_opnn",
            "refl_old_mdtrt_id",
            "refl_used_flag",
            "ide_fixmedins_no",
            "ide_fixmedins_name",
            "hosp_ide_date",
            "selfdef_splm_flag");

    private static final Set<String> KNOWN = Stream.of(ENVELOPE, OF_PERSONS, OF_VISITS, OF_BILLS, OF_BOOKS, OF_FILINGS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> IN_ANY_CASE = KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private static final Map<String, String> RUN_TOGETHER =
            KNOWN.stream().collect(Collectors.toUnmodifiableMap(FieldNames::runTogether, Function.identity()));

    /** Shorter names are too like one another. */
    private static final int SHORTEST_MISSPELT = 5;

    private static final int LONG_NAME = 8;

    private FieldNames() {}

    /** Whether the standard has a field of exactly this name. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** The standard's name of what is spelt in another case, or without its underscores; any other name as it is. */
    public static String standard(String name) {
        if (KNOWN.contains(name)) {
            return name;
        }
        String known = IN_ANY_CASE.get(name.toLowerCase(Locale.ROOT));
        return known == null ? RUN_TOGETHER.getOrDefault(runTogether(name), name) : known;
    }

    /** What is to be said of a name that is known only by guessing, whether it was understood or not. */
    public static Optional<String> warning(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (IN_ANY_CASE.containsKey(lower)) {
            return Optional.empty();
        }
        String understood = RUN_TOGETHER.get(runTogether(name));
        return understood == null
                ? like(lower).map(known -> "字段 " + name + " 未采用，是否应为 " + known)
                : Optional.of("字段 " + name + " 按 " + understood + " 读取");
    }

    private static Optional<String> like(String name) {
        int most = name.length() < LONG_NAME ? 1 : 2;
        return name.length() < SHORTEST_MISSPELT
                ? Optional.empty()
                : KNOWN.stream()
                        .filter(known -> known.length() >= SHORTEST_MISSPELT
                                && distance(name, known.toLowerCase(Locale.ROOT)) <= most)
                        .min(Comparator.<String>comparingInt(known -> distance(name, known))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String runTogether(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** How many signs have to be added, left out, exchanged or swapped with their neighbour to make one of the other. */
    private static int distance(String one, String other) {
        var steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
