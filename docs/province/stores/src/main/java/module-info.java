/** Stores of a made-up province, which keeps institutions' files on a share of its own. */
module org.province.stores {
    requires transitive medassist.application;

    exports org.province.stores;
}
