package medassist.bench.engine;

import org.openjdk.jmh.infra.Blackhole;

/** A way of deciding a number of claims that it has been given beforehand, in whatever form it likes best. */
interface Engine {

    /** Decides a claim and tells how it came to it. */
    void decide(int number, Blackhole hole);

    /** What it decides on a claim, as all engines say it. */
    Outcome outcome(int number);
}
