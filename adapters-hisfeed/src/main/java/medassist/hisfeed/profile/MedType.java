package medassist.hisfeed.profile;

import medassist.domain.policy.CareType;

/** The care that a code 医疗类别 stands for, and whether it says that it was an emergency. */
public record MedType(CareType care, boolean emergency) {}
