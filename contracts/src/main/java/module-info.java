/** What every adapter must do, as tests that it extends, and what they need: a made-up city, and stores in memory. */
module medassist.contracts {
    requires org.assertj.core;
    requires org.jspecify;
    // ArchUnit needs it, and has no descriptor of its own that could say so.
    requires org.slf4j;

    // Whoever extends a contract sees these in what it inherits.
    requires transitive com.tngtech.archunit;
    requires transitive medassist.application;
    requires transitive org.junit.jupiter.api;

    exports medassist.contracts;
    exports medassist.contracts.city;
    exports medassist.contracts.memory;
    exports medassist.contracts.stores;
}
