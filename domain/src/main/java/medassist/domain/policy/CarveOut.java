package medassist.domain.policy;

/** Cost that another scheme pays, so that nothing of it is paid here 由其他渠道保障. */
public record CarveOut(Label label, Clause clause) {}
