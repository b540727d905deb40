package org.province.tests;

import medassist.contracts.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void plugsIntoPortsAndIsBlindToOtherAdapters() {
        ArchitectureRules.plugsIntoPortsAndIsBlindToOtherAdapters("org.province.stores..")
                .check(ArchitectureRules.classesOf("org.province.stores"));
    }
}
