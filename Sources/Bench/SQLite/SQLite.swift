import Glibc

/// SQLite through its C library, found at run time so that the package needs nothing to be built.
final class SQLite {
  /// Why there is nothing to hold our figures against.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private typealias Open = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> Int32
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32
  private typealias Execute =
    @convention(c) (OpaquePointer?, UnsafePointer<CChar>, OpaquePointer?, OpaquePointer?, OpaquePointer?) -> Int32
  private typealias Prepare =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<OpaquePointer?>, OpaquePointer?
    ) -> Int32
  private typealias Bind = @convention(c) (OpaquePointer?, Int32, UnsafeRawPointer?, Int32, OpaquePointer?) -> Int32
  private typealias OnStatement = @convention(c) (OpaquePointer?) -> Int32
  private typealias Column = @convention(c) (OpaquePointer?, Int32) -> Int64
  private typealias Busy = @convention(c) (OpaquePointer?, Int32) -> Int32
  private typealias Version = @convention(c) () -> UnsafePointer<CChar>

  private let library: UnsafeMutableRawPointer
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?
  private let bind: Bind
  private let step: OnStatement
  private let reset: OnStatement

  /// Opens a database with a table of payloads in WAL mode, each commit durable (`synchronous=FULL`).
  init(_ path: String) throws(Missing) {
    guard let library = dlopen("libsqlite3.so.0", RTLD_NOW) else {
      throw Missing(description: "libsqlite3.so.0 is not installed (Debian: libsqlite3-0)")
    }
    self.library = library
    bind = try Self.function("sqlite3_bind_blob", library)
    step = try Self.function("sqlite3_step", library)
    reset = try Self.function("sqlite3_reset", library)
    let open: Open = try Self.function("sqlite3_open", library)
    let wait: Busy = try Self.function("sqlite3_busy_timeout", library)
    let prepare: Prepare = try Self.function("sqlite3_prepare_v2", library)
    guard open(path, &database) == 0, wait(database, 20_000) == 0 else { throw Missing(description: "sqlite3_open") }
    try execute("pragma journal_mode=wal")
    try execute("pragma synchronous=full")
    try execute("create table if not exists event (sequence integer primary key, payload blob)")
    guard prepare(database, "insert into event (payload) values (?)", -1, &insertion, nil) == 0 else {
      throw Missing(description: "sqlite3_prepare_v2")
    }
  }

  deinit {
    if let finalize: OnStatement = try? Self.function("sqlite3_finalize", library) { _ = finalize(insertion) }
    if let close: Close = try? Self.function("sqlite3_close", library) { _ = close(database) }
  }

  /// The library's version, such as `3.40.1`.
  var version: String {
    guard let version: Version = try? Self.function("sqlite3_libversion", library) else { return "" }
    return String(cString: version())
  }

  /// Inserts one row in a transaction of its own.
  func insert(_ payload: [UInt8]) throws(Missing) {
    let code = payload.withUnsafeBytes { bytes in
      _ = bind(insertion, 1, bytes.baseAddress, Int32(bytes.count), nil)
      let code = step(insertion)
      _ = reset(insertion)
      return code
    }
    // SQLITE_DONE
    guard code == 101 else { throw Missing(description: "sqlite3_step: \(code)") }
  }

  /// How many rows there are.
  func count() throws(Missing) -> Int {
    let prepare: Prepare = try Self.function("sqlite3_prepare_v2", library)
    let column: Column = try Self.function("sqlite3_column_int64", library)
    let finalize: OnStatement = try Self.function("sqlite3_finalize", library)
    var statement: OpaquePointer?
    guard prepare(database, "select count(*) from event", -1, &statement, nil) == 0, step(statement) == 100 else {
      throw Missing(description: "select")
    }
    defer { _ = finalize(statement) }
    return Int(column(statement, 0))
  }

  private func execute(_ statement: String) throws(Missing) {
    let execute: Execute = try Self.function("sqlite3_exec", library)
    guard execute(database, statement, nil, nil, nil) == 0 else { throw Missing(description: statement) }
  }

  private static func function<Function>(_ name: String, _ library: UnsafeMutableRawPointer) throws(Missing) -> Function
  {
    guard let symbol = dlsym(library, name) else { throw Missing(description: "no \(name) in libsqlite3.so.0") }
    return unsafeBitCast(symbol, to: Function.self)
  }
}
