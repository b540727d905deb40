/** What is decided on application: how it is assessed, and what becomes of it. */
package medassist.domain.application;
