package medassist.application.planted;

import jakarta.inject.Singleton;

/** A use case tied to a framework. */
@Singleton
public final class KnowsAFramework {}
