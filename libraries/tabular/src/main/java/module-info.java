/** Files of lines and columns, read and written without knowing what they say. */
module medassist.tabular {
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.commons.csv;
    requires org.apache.poi.poi;
    requires org.dhatim.fastexcel;

    exports medassist.tabular;
}
