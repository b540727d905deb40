/** The province's stores, held to the contracts of MedAssist. */
open module org.province.tests {
    requires medassist.contracts;
    requires org.province.stores;
}
