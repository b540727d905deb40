/** Policy packs as YAML: reads and proves the shipped ones and those of an operator's folder. */
// The module that the qualified export names is compiled after this one.
@SuppressWarnings("module")
module medassist.policy {
    requires io.micronaut.micronaut_core;
    requires io.micronaut.micronaut_inject;
    requires jakarta.inject;
    requires medassist.application;
    requires org.jspecify;
    requires org.snakeyaml.engine.v2;

    // The commands over policy packs reach them by name, without the container that finds the beans below.
    exports medassist.policy to
            medassist.bootstrap;

    // Unqualified, because Micronaut looks for beans by reflection from several of its modules.
    opens medassist.policy;
}
