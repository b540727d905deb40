/** The accounts of funds over REST. */
package medassist.rest.fund;
