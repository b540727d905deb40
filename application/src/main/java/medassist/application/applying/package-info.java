/** Takes what persons apply for from its receipt to its decision, and has that count in the ledger 依申请救助. */
package medassist.application.applying;
