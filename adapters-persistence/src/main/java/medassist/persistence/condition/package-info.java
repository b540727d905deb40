/** What an operator should know of the database before it fails. */
package medassist.persistence.condition;
