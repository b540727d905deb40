/** A PostgreSQL server of one's own over a data folder, durable, without installing anything. */
module medassist.embeddedpostgres {
    requires java.management;
    // For the size of the machine's memory.
    requires jdk.management;
    requires org.apache.commons.compress;
    requires org.jspecify;
    requires org.slf4j;

    exports medassist.embeddedpostgres;
}
