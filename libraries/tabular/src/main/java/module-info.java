/** Files of lines and columns, read and written without knowing what they say. */
module medassist.tabular {
    requires org.apache.commons.compress;

    exports medassist.tabular;
}
