package medassist.persistence.work;

import java.util.List;

/** A part of case files: how its needs are read and its changes written. Each area of the database is one. */
public interface FilePart {

    /** None, where nothing is looked up. */
    default List<NeedReader<?, ?, ?>> readers() {
        return List.of();
    }

    /** None, where nothing is changed. */
    default List<ChangeWriter<?, ?>> writers() {
        return List.of();
    }
}
