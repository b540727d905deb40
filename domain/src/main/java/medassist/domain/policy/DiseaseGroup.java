package medassist.domain.policy;

/** A group of major diseases 重大疾病 that a bill may name where the disease code is not enough. */
public enum DiseaseGroup {
    UNSTATED,
    /** 肾透析 */
    RENAL_DIALYSIS,
    /** 恶性肿瘤 */
    MALIGNANCY,
    /** 器官移植后抗排斥 */
    TRANSPLANT_ANTI_REJECTION,
    /** 重型和中间型地中海贫血 */
    THALASSAEMIA,
    /** 血友病 */
    HAEMOPHILIA
}
