package medassist.domain.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a roster 名单列, with the headers under which authorities send it. */
public enum RosterColumn {
    ID_NUMBER(
            "身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "公民身份证号", "居民身份证号", "居民身份证号码", "身份证件号码", "证件号码", "证件号", "身份证",
            "身份号码"),
    NAME("姓名", "名字", "人员姓名", "对象姓名", "成员姓名", "残疾人姓名", "救助对象姓名", "保障对象姓名", "家庭成员姓名"),
    CATEGORY(
            "类别",
            "人员类别",
            "身份类别",
            "对象类别",
            "救助类别",
            "救助对象类别",
            "保障类别",
            "人员类型",
            "对象类型",
            "身份类型",
            "医疗救助对象类别",
            "救助对象类型",
            "救助类型",
            "保障类型",
            "困难类别",
            "人群类别"),
    FROM(
            "起始日期", "开始日期", "起始时间", "开始时间", "认定日期", "认定时间", "生效日期", "生效时间", "批准日期", "批准时间", "审批日期", "纳入日期", "纳入时间",
            "识别时间", "识别日期", "享受开始日期", "享受起始年月", "享受开始年月", "保障起始日期", "保障起始年月", "救助开始日期", "救助开始时间", "起始年月", "开始年月",
            "享受时间", "享受日期", "保障开始日期", "保障开始时间", "认定年月", "批准年月", "审批年月", "纳入年月", "审批时间", "有效期起", "有效期自", "发证日期"),
    TO(
            "终止日期", "结束日期", "截止日期", "终止时间", "结束时间", "截止时间", "到期日期", "失效日期", "有效期至", "有效期止", "有效期截止", "终止年月", "结束年月",
            "停保日期", "停发日期", "截止年月", "享受结束日期", "享受截止年月", "保障结束日期", "保障截止日期", "救助结束日期", "有效期截止日期"),
    CERTIFICATE_NUMBER(
            "证书编号", "证书号", "证件编号", "证号", "残疾证号", "残疾证号码", "残疾人证号", "残疾人证号码", "残疾人证编号", "低保证号", "低保证编号", "低保证号码", "特困证号",
            "救助证号", "救助证编号"),
    HOUSEHOLD("户号", "户编号", "家庭编号", "家庭户号", "家庭号"),
    ISSUING_DIVISION("行政区划代码", "区划代码", "发证机关代码", "发证机关区划"),
    DISABILITY_TYPE("残疾类别", "残疾类型", "残疾种类", "残疾类别及等级", "残疾类别等级", "残疾类别和等级"),
    DISABILITY_GRADE("残疾等级", "残疾级别"),
    MONITORED_SUBTYPE("监测对象类别", "监测对象类型", "监测类别", "监测类型"),
    EXIT_YEAR("脱贫年度", "脱贫年份", "脱贫时间", "退出年度"),
    BECAUSE_OF_ILLNESS("是否因病", "因病认定", "是否因病致贫", "是否因病致困", "致贫原因", "致困原因", "主要致贫原因"),
    BASIC_LIVING_ALLOWANCE("是否享受基本生活费", "享受基本生活费", "基本生活费"),
    /** Of a list of changes: whether somebody is added, changed or taken from the list. */
    ACTION("变动类型", "变更类型", "变化类型", "变动情况", "变更情况", "操作类型", "异动类型");

    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable.
    private final List<String> headers;

    RosterColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The header that is most used, by which the column is spoken of. */
    public String header() {
        return headers.getFirst();
    }

    /** The column of a header, however it is spaced, starred and explained in brackets; empty where it is none of these. */
    static Optional<RosterColumn> of(String header) {
        String plain = CellText.plain(header).replaceAll("[(\\[【].*", "").replaceAll("[\\s*:：_-]", "");
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(plain)
                        || column.name().replace("_", "").equalsIgnoreCase(plain))
                .findFirst();
    }
}
