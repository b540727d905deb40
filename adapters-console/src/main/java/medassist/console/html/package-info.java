/** Pages as they are written, and those that say why there is no other. */
package medassist.console.html;
