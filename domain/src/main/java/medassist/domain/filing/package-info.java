/** What is filed of a person for a period, and how bills are read by it. */
package medassist.domain.filing;
