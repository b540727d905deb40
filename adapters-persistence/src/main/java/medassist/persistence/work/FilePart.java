package medassist.persistence.work;

import java.util.List;

/** A part of case files: how its needs are read and its changes written. Each area of the database is one. */
public interface FilePart {

    List<NeedReader<?, ?, ?>> readers();

    List<ChangeWriter<?, ?>> writers();
}
