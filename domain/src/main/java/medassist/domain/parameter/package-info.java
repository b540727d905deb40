/** Figures that a jurisdiction sets for some days 参数, such as premiums, each with the document it comes from. */
package medassist.domain.parameter;
