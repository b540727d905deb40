/** Lists of whose enrolment in insurance is subsidised, and what became of it 资助参保. */
package medassist.application.enrolling;
