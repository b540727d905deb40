package medassist.domain.application;

/**
 * A paper that was handed in with an application 申请材料.
 *
 * @param kind such as {@code INVOICE}
 * @param number its own, empty where it has none
 * @param fileId of its picture, empty where there is none
 */
public record HandedIn(String kind, String number, String fileId) {}
