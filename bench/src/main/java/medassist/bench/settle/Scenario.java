package medassist.bench.settle;

/** Whose bills come through which door. */
enum Scenario {
    /** Anyone's, through the hospital feed. */
    FEED(Door.FEED),
    /** Anyone's, through REST. */
    REST(Door.REST),
    /** One person's alone, through the feed: each waits for the one before. */
    HOT_PERSON(Door.FEED) {
        @Override
        int person(int random, int persons) {
            return 0;
        }
    },
    /** Anyone's, from one institution alone, through the feed. */
    HOT_INSTITUTION(Door.FEED) {
        @Override
        int institution(int random) {
            return 0;
        }
    };

    private final Door door;

    Scenario(Door door) {
        this.door = door;
    }

    Door door() {
        return door;
    }

    /** Whose bill it is, of so many persons. */
    int person(int random, int persons) {
        return random % persons;
    }

    /** Which institution's bill it is. */
    int institution(int random) {
        return random % Population.INSTITUTIONS;
    }
}
