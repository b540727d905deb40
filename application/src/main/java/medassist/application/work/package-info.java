/** The one way work about a person is done: gather, decide, record. */
package medassist.application.work;
