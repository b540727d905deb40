package medassist.domain.planted.two;

import medassist.domain.planted.one.One;

/** The other half of a cycle. */
public interface Two {
    One one();
}
