/** Pays persons what they are owed, by batches that two people decide and a bank answers 拨付. */
package medassist.application.paying;
