package org.province.tests;

import java.nio.file.Path;
import medassist.application.Stores;
import medassist.contracts.memory.InMemoryStores;
import medassist.contracts.stores.KeptFilesContract;
import medassist.contracts.stores.StoresTest;
import org.junit.jupiter.api.io.TempDir;
import org.province.stores.FileShare;
import org.province.stores.ProvinceStores;

class FileShareTests extends StoresTest implements KeptFilesContract {

    private final Stores others = new InMemoryStores();

    @TempDir
    private Path share;

    @Override
    public Stores stores() {
        return new ProvinceStores(others, new FileShare(share));
    }
}
