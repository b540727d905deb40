/** Taking over what ledger years had used before this system kept them. */
package medassist.application.opening;
