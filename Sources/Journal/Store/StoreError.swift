/// Why the store cannot do what was asked; every case says where and what was found.
public enum StoreError: Error, Hashable, Sendable {
  /// The path leads to a directory.
  case isDirectory(path: String)
  /// The file is something else: neither a store nor one edited by hand.
  case notOurs(path: String, found: String)
  /// The system does not let the file be read.
  case unreadable(FileError)
  /// Nothing can be written, and why.
  case readOnly(path: String, ReadOnlyReason)
  /// The store belongs to another user; it can be opened for reading only.
  case wrongOwner(path: String, owner: UInt32, user: UInt32)
  /// A newer program wrote the store and asks for readers of that format.
  case newerFormat(path: String, needed: UInt64, known: UInt64)
  /// The file was edited by hand into something that cannot be taken in.
  case badEdit(path: String, problem: String)
  /// Neither the file nor what is kept beside it can be read; nothing was changed.
  case damaged(path: String, problem: String)
  /// The file and its folder were there and are there no more; what was read of them is still in memory.
  case gone(path: String)
  /// The files hold less than was read of them before, as when a part is removed or an older copy put in place.
  case lost(path: String, numbers: Range<UInt64>)
  /// The files are another store's than those read before, or than those beside them.
  case replaced(path: String)
  /// A store is there already where one was to be made.
  case occupied(path: String)
  /// A transaction is whole on disk but means nothing to this program.
  case undecodable(path: String, sequence: UInt64, problem: String)
  /// The transaction or the state cannot be written as a property list.
  case unencodable(problem: String)
  /// The transaction is longer than a frame can be; bytes.
  case tooLarge(count: Int, limit: Int)
  /// Another process holds the lock longer than patience lasted.
  case locked(path: String, holder: LockHolder?)
  /// The transaction is not on disk and the state is as before.
  case notSaved(FileError)
  /// Whether the transaction is on disk cannot be told; the state is as before and the store read-only.
  case outcomeUnknown(FileError)
  /// A file operation failed that none of the above is about.
  case file(FileError)
}
