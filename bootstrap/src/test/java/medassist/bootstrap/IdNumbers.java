package medassist.bootstrap;

/** Makes identity numbers that hold together, of nobody. */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdNumbers() {}

    static String of(String birthDate, String sex) {
        String digits = "371500" + birthDate.replace("-", "") + (sex.equals("M") ? "991" : "992");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
