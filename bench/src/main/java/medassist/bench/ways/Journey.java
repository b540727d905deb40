package medassist.bench.ways;

import java.io.IOException;
import medassist.bench.settle.Door;

/** A kind of request whose way is counted, with what must be there before. */
enum Journey {
    /** Of a bill that is the person's first in the year. */
    FEED("settlement by the feed (2304)") {
        @Override
        Errand prepare(Clerk clerk, String person) {
            return each -> each.settle(Door.FEED, person, person + "-1");
        }
    },
    /** The same, without a key under which the reply is kept. */
    REST("settlement by REST") {
        @Override
        Errand prepare(Clerk clerk, String person) {
            return each -> each.settle(Door.REST, person, person + "-1");
        }
    },
    /** Of the first of two settlements in the year; the other is replayed. */
    REVERSAL("reversal by the feed (2305)") {
        @Override
        Errand prepare(Clerk clerk, String person) throws IOException, InterruptedException {
            String first = settleTwice(clerk, person);
            return each -> each.reverse(person, first, person + "-3");
        }
    },
    /** That the person was of another category all the year; both settlements of the year are replayed. */
    CERTIFICATION("certification with replay (REST)") {
        @Override
        Errand prepare(Clerk clerk, String person) throws IOException, InterruptedException {
            settleTwice(clerk, person);
            return each -> each.certify(person, "SUBSISTENCE_ALLOWANCE");
        }
    };

    private final String title;

    Journey(String title) {
        this.title = title;
    }

    /** Makes what must be there before, and gives the request. */
    abstract Errand prepare(Clerk clerk, String person) throws IOException, InterruptedException;

    /** The way of such a request for a person whom nobody knows yet. */
    Way go(RecordedService service, String person) throws IOException, InterruptedException {
        service.clerk().register(person);
        service.clerk().certify(person, "SUBSISTENCE_MARGIN");
        return new Way(title, service.calls(prepare(service.clerk(), person)));
    }

    /** The number of the first of both. */
    private static String settleTwice(Clerk clerk, String person) throws IOException, InterruptedException {
        String first = clerk.settle(Door.FEED, person, person + "-1");
        clerk.settle(Door.FEED, person, person + "-2");
        return first;
    }
}
