/** Plays a hospital's days over the feed, which it knows by HTTP alone. */
module medassist.simulator {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.net.http;
    requires medassist.tabular;
    requires org.jspecify;
    requires org.snakeyaml.engine.v2;

    exports medassist.simulator;
}
