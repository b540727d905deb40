/** x. */
module medassist.hisfeed {
    requires medassist.application;
}
