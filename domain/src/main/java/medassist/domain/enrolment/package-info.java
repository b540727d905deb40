/** Subsidised enrolment 资助参保: how much of a person's own premium of a year is paid, and by whom. */
package medassist.domain.enrolment;
