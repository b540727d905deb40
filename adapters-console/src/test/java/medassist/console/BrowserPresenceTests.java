package medassist.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Says plainly where the tests in a browser are left out. */
class BrowserPresenceTests {

    private static final String TESTS = "medassist.console.browser.ConsoleBrowserTests";

    @Test
    void runsTestsInABrowserWhereThereIsOne() {
        assumeTrue(
                BrowserPresenceTests.class.getResource("browser/ConsoleBrowserTests.class") != null,
                "no /usr/bin/chromium: the tests in a browser are skipped (-Pbrowser with MEDASSIST_CHROMIUM runs them)");

        assertThatCode(() -> Class.forName(TESTS)).doesNotThrowAnyException();
    }
}
