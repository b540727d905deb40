package medassist.persistence.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The statements over what accounts reach. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BoundRows extends GenericRepository<BoundRow, String> {

    @Query("SELECT * FROM account_bound WHERE :account = '' OR account = :account")
    List<BoundRow> of(String account);

    @Query("INSERT INTO account_bound (account, dimension, name) VALUES (:account, :dimension, :name)")
    void addAll(List<BoundRow> rows);
}
