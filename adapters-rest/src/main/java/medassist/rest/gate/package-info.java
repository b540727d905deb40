/** What every request passes before anything looks at it. */
package medassist.rest.gate;
