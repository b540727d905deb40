/** A hospital that is played 医院模拟: what it sends, what it keeps in its books, and whether both sides agree. */
package medassist.simulator;
