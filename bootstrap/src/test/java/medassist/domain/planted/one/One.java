package medassist.domain.planted.one;

import medassist.domain.planted.two.Two;

/** One half of a cycle. */
public interface One {
    Two two();
}
