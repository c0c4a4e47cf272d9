package se.saferreturn.accesslog.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The record of the last row. */
// never compared as a whole
@SuppressWarnings("ArrayRecordComponent")
record ChainHead(long position, byte[] link, byte[] seal) {

    static ChainHead of(ResultSet row, int ignored) throws SQLException {
        return new ChainHead(row.getLong("position"), row.getBytes("link"), row.getBytes("seal"));
    }
}
