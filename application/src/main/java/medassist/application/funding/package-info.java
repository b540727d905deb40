/** The accounts of funds: what is raised is booked by two people, and what is promised and paid is told beside it. */
package medassist.application.funding;
