/** Where the product keeps to each sentence of a policy document. */
package medassist.domain.coverage;
