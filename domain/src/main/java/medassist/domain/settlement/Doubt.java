package medassist.domain.settlement;

/** Something about a settlement that the office should look at, though it was settled 疑点. */
public enum Doubt {
    /** The same person, institution, visit, day and amounts stand under another settlement id 疑似重复结算. */
    POSSIBLE_DUPLICATE,
    /** Another person is registered with the identity number: one human being may be given two yearly limits 疑似同一人. */
    DUPLICATE_PERSON,
    /** The bill states an approval of out-of-catalogue care that is not on file 审批未备案. */
    APPROVAL_NOT_FILED,
    /** The bill states a referral that is not on file 转诊未备案. */
    REFERRAL_NOT_FILED
}
